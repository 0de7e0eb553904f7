"""Forms of languages and of earlier stays in Japan."""

from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kakehashi.catalogue.certificates import CERTIFICATE, CERTIFICATES, certificate_name
from kakehashi.catalogue.languages import JAPANESE_LEVELS, SKILL_LANGUAGES, language_name
from kakehashi.common.text import fold
from kakehashi.seekers.forms.work import OLDEST_YEAR, PeriodMixin, YearField
from kakehashi.seekers.queries import JAPANESE
from kakehashi.seekers.states import LanguageLevel
from kakehashi.ui.forms import Form, Hinted, PartialDateField

ANOTHER = "another"
HINTS = {
    "none": _("I do not know any Japanese yet"),
    "N5": _("I understand simple words and sentences"),
    "N4": _("I understand slow, simple talk of every day"),
    "N3": _("I understand most talk of every day"),
    "N2": _("I understand work talk and newspapers quite well"),
    "N1": _("I understand almost everything"),
}


def level_choices() -> list[tuple[str, Hinted]]:
    """This function will list the levels of Japanese, each with what it means."""
    return [
        (level.code, Hinted(_("None") if level.code == "none" else level.code, HINTS[level.code]))
        for level in JAPANESE_LEVELS
    ]


def language_choices() -> list[tuple[str, str]]:
    """This function will list the languages other than Japanese, by name in the reader's language."""
    reader = get_language() or "en"
    names = [(code, language_name(code=code, language=reader)) for code in SKILL_LANGUAGES if code != JAPANESE]
    return sorted(names, key=lambda pair: fold(pair[1]))


def certificate_choices(*, japanese: bool) -> list[tuple[str, str | Promise]]:
    """This function will list the certificates of Japanese, or of other languages, then any other one."""
    known = [one.code for one in CERTIFICATES if (one.language == JAPANESE) == japanese]
    named = [(code, certificate_name(code)) for code in known]
    return [("", _("No certificate")), *named, (ANOTHER, _("Another certificate"))]


class CertificateForm(Form):
    """What is asked of a language certificate, whatever the language; own words only where it is another one."""

    certificate_kind = forms.ChoiceField(label=_("Certificate"), required=False, widget=forms.Select())

    certificate = forms.CharField(
        label=_("If it is another certificate: what is its name?"),
        max_length=120,
        required=False,
    )
    certificate_year = YearField(label=_("In which year did you get it?"), required=False)
    certificate_score = forms.DecimalField(
        label=_("Points"),
        help_text=_("If it has points. For example 112 or 5.5."),
        min_value=0,
        max_digits=4,
        decimal_places=1,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "decimal"}),
    )

    def __init__(self, *args: Any, named: bool = True, **kwargs: Any) -> None:
        """This function will leave the name of the certificate out when it is published and changed by asking."""
        super().__init__(*args, field_order=("language", "level"), **kwargs)
        if not named:
            del self.fields["certificate"], self.fields["certificate_kind"]
            return
        kinds = self.fields["certificate_kind"]
        assert isinstance(kinds, forms.ChoiceField)  # noqa: S101  # for the types
        kinds.choices = certificate_choices(japanese="language" not in self.fields)

    def clean(self) -> dict[str, Any]:
        """This function will want a name of another certificate, and a known one for its own language."""
        answers: dict[str, Any] = super().clean() or {}
        kind = answers.get("certificate_kind", "")
        if kind == ANOTHER and not answers.get("certificate"):
            self.add_error("certificate", _("Write the name of the certificate."))
        known = CERTIFICATE.get(kind)
        if known and known.language != answers.get("language", JAPANESE):
            self.add_error("certificate_kind", _("Choose a certificate of this language."))
        return answers


class JapaneseForm(CertificateForm):
    """How well the person knows Japanese."""

    level = forms.ChoiceField(
        label=_("How much Japanese do you know?"), choices=level_choices, widget=forms.RadioSelect()
    )


class LanguageForm(CertificateForm):
    """A language other than Japanese."""

    language = forms.ChoiceField(label=_("Language"), choices=language_choices, widget=forms.Select())
    level = forms.ChoiceField(
        label=_("How well do you know it?"), choices=LanguageLevel.choices, widget=forms.RadioSelect()
    )


class StayForm(PeriodMixin, Form):
    """An earlier stay in Japan under none of the programmes: when it was."""

    begins = PartialDateField(
        label=_("When did you come to Japan?"),
        help_text=_("The year is enough. For example 3 2019."),
        min_date=date(OLDEST_YEAR, 1, 1),
    )
    ends = PartialDateField(label=_("When did you leave Japan?"), min_date=date(OLDEST_YEAR, 1, 1))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        """This function will accept no future."""
        super().__init__(*args, **kwargs)
        for name in ("begins", "ends"):
            self.fields[name].max_date = today  # type: ignore[attr-defined]  # both are partial dates

    def clean(self) -> dict[str, Any]:
        """This function will refuse a stay that ends before it begins."""
        answers: dict[str, Any] = super().clean() or {}
        self.check_order(answers)
        return answers
