"""The forms of registered information, one for each page."""

from kakehashi.seekers.forms.contact_persons import ContactPersonForm
from kakehashi.seekers.forms.files import DocumentForm, PhotoForm, ReplaceForm
from kakehashi.seekers.forms.languages import JapaneseForm, LanguageForm, StayForm
from kakehashi.seekers.forms.licences import LicenceForm
from kakehashi.seekers.forms.person import BirthDateForm, ContactForm, CountryForm, NamesForm, SexForm
from kakehashi.seekers.forms.self_promotion import SelfPromotionForm
from kakehashi.seekers.forms.start import StartForm
from kakehashi.seekers.forms.work import JobForm, OtherWishForm, SchoolForm

__all__ = [
    "BirthDateForm",
    "ContactForm",
    "ContactPersonForm",
    "CountryForm",
    "DocumentForm",
    "JapaneseForm",
    "JobForm",
    "LanguageForm",
    "LicenceForm",
    "NamesForm",
    "OtherWishForm",
    "PhotoForm",
    "ReplaceForm",
    "SchoolForm",
    "SelfPromotionForm",
    "SexForm",
    "StartForm",
    "StayForm",
]
