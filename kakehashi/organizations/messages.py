"""What people are told about organizations: admission, members, agreements, supervision."""

from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.messaging.actions import mail, tell
from kakehashi.messaging.kinds import declare
from kakehashi.organizations import queries
from kakehashi.organizations.models import Organization

APPLIED = declare(
    "organization.applied",
    subject=gettext_lazy("%(organization)s applies for admission"),
    body=gettext_lazy("%(organization)s asks to be admitted. Check the application and decide."),
)
APPLICATION_RECEIVED = declare(
    "organization.application_received",
    subject=gettext_lazy("Your application for admission has arrived"),
    body=gettext_lazy("The Secretariat checks the application of %(organization)s. You are told when it has decided."),
)
COMPANY_APPLIED = declare(
    "organization.company_applied",
    subject=gettext_lazy("%(organization)s names you as its supervising organization"),
    body=gettext_lazy("Once %(organization)s is admitted, record it among the companies that you supervise."),
)
ADMITTED = declare(
    "organization.admitted",
    subject=gettext_lazy("%(organization)s is admitted"),
    body=gettext_lazy("The Secretariat has admitted %(organization)s. You can start now."),
)
REFUSED = declare(
    "organization.refused",
    subject=gettext_lazy("%(organization)s is not admitted"),
    body=gettext_lazy("The Secretariat has refused the application. Reason: %(reason)s You can answer by message."),
)
SUSPENDED = declare(
    "organization.suspended",
    subject=gettext_lazy("%(organization)s is suspended"),
    body=gettext_lazy("The Secretariat has suspended %(organization)s. Reason: %(reason)s You can answer by message."),
)
REINSTATED = declare(
    "organization.reinstated",
    subject=gettext_lazy("%(organization)s is no longer suspended"),
    body=gettext_lazy("The Secretariat has ended the suspension. You can go on."),
)
MEMBER_JOINED = declare(
    "organization.member_joined",
    subject=gettext_lazy("%(person)s has joined %(organization)s"),
    body=gettext_lazy("%(person)s has accepted the invitation and can now act for %(organization)s."),
)
MEMBER_REMOVED = declare(
    "organization.member_removed",
    subject=gettext_lazy("You no longer act for %(organization)s"),
    body=gettext_lazy("An owner of %(organization)s has removed you. Ask them if this is a mistake."),
)
ROLE_CHANGED = declare(
    "organization.role_changed",
    subject=gettext_lazy("Your role at %(organization)s has changed"),
    body=gettext_lazy("An owner of %(organization)s has changed what you may do there."),
)
AGREEMENT_RECORDED = declare(
    "organization.agreement_recorded",
    subject=gettext_lazy("%(organization)s has recorded an agreement with you"),
    body=gettext_lazy(
        "It is to hold from %(first_day)s. Confirm it or decline it. Until you confirm it, companies under "
        "%(organization)s cannot invite your seekers."
    ),
)
AGREEMENT_CONFIRMED = declare(
    "organization.agreement_confirmed",
    subject=gettext_lazy("%(organization)s has confirmed your agreement"),
    body=gettext_lazy("It is in force on its days. Your companies can invite the seekers of %(organization)s."),
)
AGREEMENT_DECLINED = declare(
    "organization.agreement_declined",
    subject=gettext_lazy("%(organization)s has declined the agreement that you recorded"),
    body=gettext_lazy("Reason: %(reason)s You can talk to them and record it again."),
)
AGREEMENT_ENDED = declare(
    "organization.agreement_ended",
    subject=gettext_lazy("%(organization)s has ended its agreement with you"),
    body=gettext_lazy("The last day is %(last_day)s. After it no new invitations can come from its companies."),
)
SUPERVISION_RECORDED = declare(
    "organization.supervision_recorded",
    subject=gettext_lazy("%(organization)s has recorded that it supervises you"),
    body=gettext_lazy(
        "It is to hold from %(first_day)s. Confirm it or decline it. Once you confirm it, %(organization)s is told of "
        "every step that you take here."
    ),
)
SUPERVISION_CONFIRMED = declare(
    "organization.supervision_confirmed",
    subject=gettext_lazy("%(organization)s has confirmed that you supervise it"),
    body=gettext_lazy("It counts on its days. You can act for %(organization)s here."),
)
SUPERVISION_DECLINED = declare(
    "organization.supervision_declined",
    subject=gettext_lazy("%(organization)s says that you do not supervise it"),
    body=gettext_lazy("Reason: %(reason)s You can talk to them and record it again."),
)
SUPERVISION_ENDED = declare(
    "organization.supervision_ended",
    subject=gettext_lazy("%(organization)s no longer supervises you"),
    body=gettext_lazy("The last day is %(last_day)s. After it you need another supervising organization."),
)


def tell_people(
    key: str, *, users: list[User], about: Organization, now: datetime, leads_to: str = "organization", **data: str
) -> None:
    """This function will tell people something that concerns an organization; its name is filled in.

    ``leads_to`` names the kind of page to which the notice leads.
    """
    tell(
        key,
        to=accounts.recipients(users=users),
        about=leads_to,
        about_public_id=about.public_id,
        now=now,
        organization=about.name,
        **data,
    )


def tell_organization(key: str, *, organization: Organization, about: Organization, now: datetime, **data: str) -> None:
    """This function will tell all people of an organization something about it or another."""
    tell_people(key, users=queries.users_of(organization=organization), about=about, now=now, **data)


def mail_invitation(*, email: str, organization: Organization, token: str, language: str) -> None:
    """This function will mail the link of an invitation, in the language of whoever invited."""
    link = f"{settings.BASE_URL}/invitations/{token}/"
    with translation.override(language):
        subject = _("%(organization)s invites you to Kakehashi") % {"organization": organization.name}
        body = _(
            "%(organization)s invites you to act for it on Kakehashi. Open this link to accept. It works for 14 days "
            "and once. If you do not know %(organization)s, do nothing.\n\n%(link)s\n"
        ) % {"organization": organization.name, "link": link}
    mail(to=email, subject=subject, body=body, language=language)
