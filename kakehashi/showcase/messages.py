"""Notices to a seeker about the staff information page."""

from django.utils.translation import gettext_lazy as _

from kakehashi.messaging.kinds import declare

PUBLISHED = declare(
    "showcase.published",
    subject=_("Your staff information page is published"),
    body=_("Companies in Japan can now read your staff information page. Your code is %(code)s."),
)
CHANGED = declare(
    "showcase.changed",
    subject=_("Your staff information page was changed"),
    body=_("Companies in Japan now read the new version of your staff information page."),
)
HIDDEN = declare(
    "showcase.hidden",
    subject=_("Your staff information page is not shown for now"),
    body=_(
        "The Secretariat has suspended your sending organization. You did nothing wrong and nothing is lost. "
        "Companies see your page again when the suspension ends. You may also choose another sending organization."
    ),
)
RETURNED = declare(
    "showcase.returned",
    subject=_("Your staff information page is shown again"),
    body=_("The suspension of your sending organization has ended. Companies in Japan can read your page again."),
)
TAKEN_DOWN = declare(
    "showcase.taken_down",
    subject=_("Your staff information page was taken down"),
    body=_("Companies cannot see your staff information page now. Ask your sending organization why."),
)
