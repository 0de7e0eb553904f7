"""Telephone numbers as people type them, turned into the one form in which they are kept (E.164)."""

import phonenumbers

LONGEST = 60


def to_e164(*, text: str, region: str) -> str:
    """This function will read a number in any usual form and return it as +84912345678, or nothing if it is none.

    A number without a country code is read as one of ``region``. Digits of any script are read.
    """
    if len(text) > LONGEST:
        return ""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def for_reading(*, phone: str) -> str:
    """This function will write a kept number in groups, +84 91 234 56 78; what cannot be read stays as it is."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
