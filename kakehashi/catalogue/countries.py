"""Japan and the countries that send trainees: time zone, money, telephone region, names for the reader."""

from dataclasses import dataclass
from functools import cache

from babel import Locale


@dataclass(frozen=True, kw_only=True)
class Country:
    """A country by its ISO code; where there are several time zones, the one of the capital."""

    code: str
    time_zone: str
    currency: str
    language: str

    @property
    def dialling_region(self) -> str:
        """This function will return the region by which a number without a country code is read."""
        return self.code


JAPAN = Country(code="JP", time_zone="Asia/Tokyo", currency="JPY", language="ja")
SENDING_COUNTRIES = (
    Country(code="VN", time_zone="Asia/Ho_Chi_Minh", currency="VND", language="vi"),
    Country(code="ID", time_zone="Asia/Jakarta", currency="IDR", language="id"),
    Country(code="PH", time_zone="Asia/Manila", currency="PHP", language="tl"),
    Country(code="MM", time_zone="Asia/Yangon", currency="MMK", language="my"),
    Country(code="KH", time_zone="Asia/Phnom_Penh", currency="KHR", language="km"),
    Country(code="NP", time_zone="Asia/Kathmandu", currency="NPR", language="ne"),
    Country(code="LK", time_zone="Asia/Colombo", currency="LKR", language="si"),
    Country(code="BD", time_zone="Asia/Dhaka", currency="BDT", language="bn"),
    Country(code="MN", time_zone="Asia/Ulaanbaatar", currency="MNT", language="mn"),
    Country(code="TH", time_zone="Asia/Bangkok", currency="THB", language="th"),
    Country(code="LA", time_zone="Asia/Vientiane", currency="LAK", language="lo"),
    Country(code="IN", time_zone="Asia/Kolkata", currency="INR", language="hi"),
    Country(code="CN", time_zone="Asia/Shanghai", currency="CNY", language="zh"),
    Country(code="UZ", time_zone="Asia/Tashkent", currency="UZS", language="uz"),
)
COUNTRIES = {country.code: country for country in (JAPAN, *SENDING_COUNTRIES)}


@cache
def country_name(*, code: str, language: str) -> str:
    """This function will return the name of a country in a language of the interface."""
    return str(Locale.parse(language.replace("-", "_")).territories[code])


@cache
def currency_name(*, code: str, language: str) -> str:
    """This function will return the name of a currency in a language of the interface."""
    return str(Locale.parse(language.replace("-", "_")).currencies[code])
