"""Judges whether groups of digits are a telephone number of one of the countries."""

import re
from functools import lru_cache

import phonenumbers

REGIONS = ("JP", "VN", "ID", "PH", "MM", "KH", "NP", "LK", "BD", "MN", "TH", "LA", "IN", "CN", "UZ")
COUNTRY_CODES = ("81", "84", "62", "63", "95", "855", "977", "94", "880", "976", "66", "856", "91", "86", "998")
_MOBILE_REGIONS = ("JP", "VN", "ID", "PH")
FEWEST, MOST = 8, 15
FEWEST_AFTER_LABEL = 7
_DIALLED_ABROAD = ("00", "010")
_LENGTHS_WITH_TRUNK = range(9, 14)
_LENGTHS_TAKEN_UNSEEN = (10, 11)
_AREA_CODE_LENGTHS = range(2, 6)
_MOST_GROUPS = 5
_LONG_GROUP = 3
_UZBEK_GROUPS = [2, 3, 2, 2]
_YEAR = re.compile(r"(?:19|2[05])[0-9]{2}")
_LONG_IN_PARTS = 5
_COUNTED = ("12345678", "123456789", "1234567890")
_ROUND = "0000"
_FIRST_DIGITS_OF_SHORT_NUMBERS = "6789"
_MOBILES_WITH_HYPHENS = ([3, 4, 4], [4, 4, 3], [4, 4, 4])
_GROUPINGS_OF_MOBILES = (*_MOBILES_WITH_HYPHENS, [4, 3, 3], [4, 3, 4], [4, 6], [4, 7], [5, 6])
_MOBILE_TYPES = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


@lru_cache(maxsize=8192)
def _is_number(digits: str, region: str | None) -> bool:
    """This function will ask the telephone library whether the digits are a number of the region (or start with +)."""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return False


def is_counted(digits: str) -> bool:
    """This function will say whether digits are only counted up, as in one two three."""
    return digits.startswith(_COUNTED)


@lru_cache(maxsize=8192)
def is_national(digits: str) -> bool:
    """This function will say whether the digits are a number in one of the countries."""
    return any(_is_number(digits, region) for region in REGIONS)


@lru_cache(maxsize=8192)
def is_international(digits: str) -> bool:
    """This function will say whether digits that begin with a country code of the field are a number.

    The nought that is dropped abroad may have been kept, as in 84 0912….
    """
    if not digits.startswith(COUNTRY_CODES):
        return False
    kept_nought = (code for code in COUNTRY_CODES if digits.startswith(f"{code}0"))
    return _is_number(f"+{digits}", None) or any(
        _is_number(f"+{code}{digits[len(code) + 1 :]}", None) for code in kept_nought
    )


def is_mobile(groups: list[str], *, hyphens: bool) -> bool:
    """This function will say whether groups are a mobile number as dialled where most trainees come from or go to."""
    digits = "".join(groups)
    usual = len(groups) == 1 or [len(group) for group in groups] in (
        _MOBILES_WITH_HYPHENS if hyphens else _GROUPINGS_OF_MOBILES
    )
    return digits[0] == "0" and usual and any(_is_mobile_of(digits, region) for region in _MOBILE_REGIONS)


@lru_cache(maxsize=8192)
def _is_mobile_of(digits: str, region: str) -> bool:
    """This function will ask the telephone library whether the digits are a mobile number of the region."""
    return _is_number(digits, region) and phonenumbers.number_type(phonenumbers.parse(digits, region)) in _MOBILE_TYPES


def is_mobile_anywhere(digits: str) -> bool:
    """This function will say whether digits are a mobile number in one of the countries."""
    return len(digits) > FEWEST and any(_is_mobile_of(digits, region) for region in REGIONS)


def is_sure_number(groups: list[str], *, plus: bool, labelled: bool) -> bool:
    """This function will judge groups by the sure signs: a word such as "Tel" before, a plus sign, a leading nought."""
    digits = "".join(groups)
    if labelled:
        return len(digits) >= FEWEST_AFTER_LABEL
    if plus:
        return len(digits) >= FEWEST and (is_international(digits) or _is_number(f"+{digits}", None))
    if any(digits.startswith(prefix) and is_international(digits[len(prefix) :]) for prefix in _DIALLED_ABROAD):
        return True
    return digits[0] == "0" and _has_trunk_shape(groups, digits)


def is_likely_number(groups: list[str], *, separators: str) -> bool:
    """This function will judge groups that have no sure sign: they have to be valid and written as numbers are."""
    digits = "".join(groups)
    if len(digits) < FEWEST or not _is_written_as_number(groups, separators):
        return False
    if len(digits) == FEWEST and digits[0] not in _FIRST_DIGITS_OF_SHORT_NUMBERS:
        return False
    if len(digits) == FEWEST and "-" in separators:
        return False
    return is_international(digits) or (digits[0] != "0" and any(_is_mobile_of(digits, region) for region in REGIONS))


def is_known_number(groups: list[str], *, separators: str) -> bool:
    """This function will judge groups said to be some number: they have to be a mobile number of the field."""
    digits = "".join(groups)
    if len(digits) < FEWEST or digits.endswith(_ROUND) or any(char in ",、:=|/" for char in separators):
        return False
    return is_international(digits) or any(_is_mobile_of(digits, region) for region in REGIONS)


def is_hyphenated_number(groups: list[str]) -> bool:
    """This function will say whether groups between hyphens end as those of a number do, and not as those of a code."""
    return len(groups[-1]) >= _LONG_GROUP or all(len(group) < _LONG_GROUP for group in groups[1:])


def _has_trunk_shape(groups: list[str], digits: str) -> bool:
    """This function will judge digits with a leading nought: a valid number, or one of the length and shape of one."""
    listed = bool(groups[2:]) and all(group[0] == "0" and len(group) > 1 for group in groups)
    if len(digits) not in _LENGTHS_WITH_TRUNK or digits.startswith("000") or listed:
        return False
    if is_national(digits):
        return True
    if len(digits) not in _LENGTHS_TAKEN_UNSEEN:
        return False
    spelled = len(groups) >= FEWEST
    return len(groups) == 1 or spelled or (len(groups) < _MOST_GROUPS and len(groups[0]) in _AREA_CODE_LENGTHS)


def _is_code(groups: list[str]) -> bool:
    """This function will say whether groups are the number of a part, or a year and the number of a file."""
    if len(groups[1:]) != 1:
        return len(groups[-1]) < _LONG_GROUP
    return _LONG_IN_PARTS in map(len, groups) or _YEAR.fullmatch(groups[0]) is not None


def _is_written_as_number(groups: list[str], separators: str) -> bool:
    """This function will refuse lists such as marks or sizes: without a sure sign the groups have to be long."""
    lengths = [len(group) for group in groups]
    one_sign = len(set(separators)) == 1
    if len(groups) == 1:
        return groups[0] not in _COUNTED and not groups[0].endswith(_ROUND)
    if max(lengths) == 1:
        return len(groups) > FEWEST and one_sign and not "".join(groups).startswith("123456")
    if lengths == _UZBEK_GROUPS:
        return one_sign
    if set(separators) == {"-"} and _is_code(groups):
        return False
    if any(char in ",、:=|/" for char in separators) or all(group.endswith("00") for group in groups):
        return False
    long_groups = sum(length >= _LONG_GROUP for length in lengths)
    return len(groups) <= _MOST_GROUPS and long_groups > 1 and lengths[-1] > 1
