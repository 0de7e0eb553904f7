"""The forms of registered information, one for each page."""

from kakehashi.seekers.forms.files import DocumentForm, PhotoForm, ReplaceForm
from kakehashi.seekers.forms.languages import JapaneseForm, LanguageForm, StayForm
from kakehashi.seekers.forms.person import BirthDateForm, ContactForm, CountryForm, NamesForm, SelfPromotionForm
from kakehashi.seekers.forms.work import JobForm, OtherWishForm, SchoolForm

__all__ = [
    "BirthDateForm",
    "ContactForm",
    "CountryForm",
    "DocumentForm",
    "JapaneseForm",
    "JobForm",
    "LanguageForm",
    "NamesForm",
    "OtherWishForm",
    "PhotoForm",
    "ReplaceForm",
    "SchoolForm",
    "SelfPromotionForm",
    "StayForm",
]
