"""The forms about organizations: applying, inviting, accepting, agreements and supervision."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.accounts.forms.fields import again_field, email_field, new_password_field, twice_the_same
from kakehashi.accounts.forms.own import country_choices
from kakehashi.accounts.models import User, UserKind
from kakehashi.catalogue.countries import country_name
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import MemberRole, OrganizationKind
from kakehashi.ui.forms import DateField, Form

STAFF = {"kind": UserKind.MEMBER}
ONLY_FOR = {
    "country": {OrganizationKind.SENDING},
    "recommended_by": {OrganizationKind.SENDING},
    "partner": {OrganizationKind.SENDING},
    "licence_number": {OrganizationKind.SENDING, OrganizationKind.SUPERVISING},
    "applied_under": {OrganizationKind.ACCEPTING},
}


def _line(label: Any, *, length: int, hint: Any = "", required: bool = True, **attrs: str) -> forms.CharField:
    """This function will make a field of one line."""
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, max_length=length, help_text=hint, required=required, widget=widget)


class PersonForm(Form):
    """The person who will act for an organization: name and password."""

    person_name = _line(gettext_lazy("Your name"), length=120, autocomplete="name")
    password = new_password_field(staff=True, label=gettext_lazy("Choose a password"))
    password_again = again_field()
    agree = forms.BooleanField(label=gettext_lazy("I have read the terms and the privacy notice, and I agree"))

    def clean_password(self) -> str:
        """This function will refuse a password that is too short for staff or known to thieves."""
        password: str = self.cleaned_data["password"]
        validate_password(password, User(**STAFF))
        return password

    def clean(self) -> dict[str, Any]:
        """This function will compare the two passwords."""
        twice_the_same(self)
        return self.cleaned_data


class ApplyForm(PersonForm):
    """What an organization says of itself when it applies, and who its first owner is."""

    name = _line(gettext_lazy("Name of the organization"), length=160, autocomplete="organization")
    name_ja = _line(gettext_lazy("Name in Japanese"), length=160, required=False)
    country = forms.ChoiceField(label=gettext_lazy("Country"))
    licence_number = _line(
        gettext_lazy("Licence number"), length=80, hint=gettext_lazy("As it stands on the licence of your government")
    )
    recommended_by = _line(
        gettext_lazy("Authority that recommends you"),
        length=200,
        required=False,
        hint=gettext_lazy("The office of your government. Needed when you have no licence number."),
    )
    partner = _line(
        gettext_lazy("Supervising organization in Japan with which you have an agreement"),
        length=200,
        required=False,
    )
    applied_under = forms.ChoiceField(label=gettext_lazy("Your supervising organization"))
    representative = _line(gettext_lazy("Representative"), length=120, hint=gettext_lazy("Who signs for you"))
    address = forms.CharField(label=gettext_lazy("Address"), max_length=400, widget=forms.Textarea(attrs={"rows": "3"}))
    telephone = _line(gettext_lazy("Telephone"), length=40, autocomplete="tel", inputmode="tel")
    email = email_field(label=gettext_lazy("E-mail address of the organization"))
    website = forms.URLField(
        label=gettext_lazy("Website"), required=False, assume_scheme="https", widget=forms.TextInput()
    )
    person_email = email_field(label=gettext_lazy("Your own e-mail address"), help_text=gettext_lazy("To sign in"))

    field_order = (
        "name", "name_ja", "country", "licence_number", "recommended_by", "partner", "applied_under", "representative",
        "address", "telephone", "email", "website", "person_name", "person_email", "password", "password_again",
        "agree",
    )  # fmt: skip

    def __init__(self, *args: Any, kind: OrganizationKind, supervising: Iterable[Organization], **kwargs: Any) -> None:
        """This function will keep the fields of one kind of organization."""
        super().__init__(*args, **kwargs)
        self.kind = kind
        for name, kinds in ONLY_FOR.items():
            if kind not in kinds:
                del self.fields[name]
        if kind == OrganizationKind.SENDING:
            self.fields["country"].choices = [("", _("Choose")), *country_choices()]  # type: ignore[attr-defined]  # a field with choices
            self.fields["licence_number"].required = False
            seen = gettext_lazy("Seekers call this number, so everybody can read it")
            self.fields["telephone"].help_text = seen
        else:
            self.fields["telephone"].help_text = gettext_lazy("Only the Secretariat sees it")
        if kind == OrganizationKind.ACCEPTING:
            named = [(organization.public_id, organization.name) for organization in supervising]
            self.fields["applied_under"].choices = [("", _("Choose")), *named]  # type: ignore[attr-defined]  # a field with choices

    def clean(self) -> dict[str, Any]:
        """This function will ask a sending organization for a licence number or a recommendation."""
        given = super().clean()
        if (
            self.kind == OrganizationKind.SENDING
            and not given.get("licence_number")
            and not given.get("recommended_by")
        ):
            self.add_error("licence_number", _("Give a licence number, or the authority that recommends you"))
        return given


class InviteForm(Form):
    """Whom an owner invites."""

    email = email_field(label=gettext_lazy("E-mail address of your colleague"))
    role = forms.ChoiceField(
        label=gettext_lazy("Role"),
        choices=MemberRole.choices,
        initial=MemberRole.MEMBER,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Owners also invite and remove people"),
    )


class _PeriodForm(Form):
    """The first and the last day of a record."""

    first_day = DateField(label=gettext_lazy("First day"))
    last_day = DateField(
        label=gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Leave it empty when no end is agreed")
    )

    def clean(self) -> dict[str, Any]:
        """This function will refuse a last day before the first."""
        given = self.cleaned_data
        if given.get("first_day") and given.get("last_day") and given["last_day"] < given["first_day"]:
            self.add_error("last_day", _("The last day cannot come before the first"))
        return given


class AgreementForm(_PeriodForm):
    """With which sending organization, from when until when."""

    sending = forms.ChoiceField(label=gettext_lazy("Sending organization"))
    field_order = ("sending", "first_day", "last_day")

    def __init__(self, *args: Any, partners: Iterable[Organization], **kwargs: Any) -> None:
        """This function will offer the admitted sending organizations, with their countries."""
        super().__init__(*args, **kwargs)
        language = get_language() or settings.LANGUAGE_CODE
        named = [
            (
                partner.public_id,
                f"{partner.name_in(language)} · {country_name(code=partner.country, language=language)}",
            )
            for partner in partners
        ]
        self.fields["sending"].choices = [("", _("Choose")), *named]  # type: ignore[attr-defined]  # a field with choices


class SupervisionForm(_PeriodForm):
    """Which company is supervised, from when until when."""

    company = forms.ChoiceField(label=gettext_lazy("Company"))
    field_order = ("company", "first_day", "last_day")

    def __init__(self, *args: Any, partners: Iterable[Organization], **kwargs: Any) -> None:
        """This function will offer the admitted companies."""
        super().__init__(*args, **kwargs)
        language = get_language() or settings.LANGUAGE_CODE
        named = [(partner.public_id, partner.name_in(language)) for partner in partners]
        self.fields["company"].choices = [("", _("Choose")), *named]  # type: ignore[attr-defined]  # a field with choices


class EndForm(Form):
    """The last day of a record that goes on."""

    last_day = DateField(label=gettext_lazy("Last day"), help_text=gettext_lazy("It still counts on this day"))
