"""The names of the steps, for pages of organizations, the Secretariat and the public."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.timing.states import Step

STEPS: dict[str, str | Promise] = {
    Step.ACCEPT: _("Answer a seeker who chose it"),
    Step.TRANSLATE: _("Translate and publish the page"),
    Step.CHANGE: _("Answer a request for a change"),
    Step.RENEW: _("Bring the page up to date"),
    Step.FORWARD: _("Pass on an application or invitation"),
}
