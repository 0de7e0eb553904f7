"""Says of a page how it came about and who stands for it, on paper; the screen has showcase/honest_line.html."""

from django.utils.translation import gettext as _

from kakehashi.showcase.models import StaffPage
from kakehashi.ui.formats import short_date


def honest_line(page: StaffPage) -> str:
    """This function will say when a page was translated and who stands for it, in the active language."""
    said = [_("Translated on %(day)s.") % {"day": short_date(page.translated_on)}] if page.translated_on else []
    said.append(_word(page))
    if page.changed_since:
        newer = _("Changed since %(day)s: not everything new is shown here yet.")
        said.append(newer % {"day": short_date(page.changed_since)})
    return " ".join(said)


def _word(page: StaffPage) -> str:
    if page.confirmed_on:
        return _("Confirmed by the seeker on %(day)s.") % {"day": short_date(page.confirmed_on)}
    if page.consented_on:
        unreached = _("Not confirmed by the seeker, who could not be reached. The Secretariat consented on %(day)s.")
        return unreached % {"day": short_date(page.consented_on)}
    return _("Not confirmed by the seeker.")
