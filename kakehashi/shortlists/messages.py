"""The mail about new pages that a saved search finds: a number and links, nothing of a person."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kakehashi.messaging.actions import mail
from kakehashi.shortlists import stopping
from kakehashi.shortlists.models import SavedSearch
from kakehashi.shortlists.newcomers import COUNTED_UP_TO
from kakehashi.ui.formats import number


def mail_of_new_pages(*, saved: SavedSearch, count: int) -> None:
    """This function will mail how many pages are new, with a link to them and one that stops the mails."""
    user = saved.user
    with translation.override(user.language):
        stop = f"{settings.BASE_URL}/mail/stop/{stopping.token_of(saved=saved)}/"
        capped = count >= COUNTED_UP_TO
        told = {"count": f"{number(count)}+" if capped else number(count), "name": saved.name}
        new = ngettext("%(count)s new page: %(name)s", "%(count)s new pages: %(name)s", count) % told
        body = "\n\n".join(
            (
                _("Your saved search has found new staff information pages: %(count)s") % told,
                f"{settings.BASE_URL}/company/searches/{saved.public_id}/open/",
                _("You get this mail because you asked for it. Stop these mails:"),
                stop,
            )
        )
        language, person = user.language, user.public_id
        mail(to=user.email, subject=new, body=f"{body}\n", language=language, to_public_id=person, stop=stop)
