"""Template tags: formats in the reader's manner, and the few things that base pages ask for."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from kakehashi.ui import formats

register = template.Library()


def _or_empty(value: Any, write: Any) -> str:
    return "" if value in (None, "") else str(write(value))


@register.filter(expects_localtime=True)
def long_date(day: date | None) -> str:
    """This function will write 7 December 2026; nothing for nothing."""
    return _or_empty(day, formats.long_date)


@register.filter(expects_localtime=True)
def whole_date(day: date | None) -> SafeString:
    """This function will write 7 December 2026 so that no line ends inside it; nothing for nothing."""
    return format_html('<span class="kk-whole">{}</span>', formats.long_date(day)) if day else mark_safe("")


@register.filter(expects_localtime=True)
def short_date(day: date | None) -> str:
    """This function will write 7 Dec 2026; nothing for nothing."""
    return _or_empty(day, formats.short_date)


@register.filter(expects_localtime=True)
def clock_time(at: datetime | None) -> str:
    """This function will write the time of day, 14:03, of a moment; nothing for nothing."""
    return _or_empty(at, formats.clock_time)


@register.filter(expects_localtime=True)
def date_with_era(day: date | None) -> str:
    """This function will write the day, for a reader of Japanese with the year of the era."""
    return _or_empty(day, formats.date_with_era)


@register.filter
def number(value: Decimal | float | None) -> str:
    """This function will write a number with the reader's separators; nothing for nothing."""
    return _or_empty(value, formats.number)


@register.filter
def country_name(code: str | None) -> str:
    """This function will name a country in the reader's language."""
    return _or_empty(code, formats.country_name)


@register.filter
def language_name(code: str | None) -> str:
    """This function will name a language in the reader's language."""
    return _or_empty(code, formats.language_name)


@register.filter
def own_language_name(code: str) -> str:
    """This function will name a language in itself."""
    return formats.own_language_name(code)


@register.simple_tag
def money(amount: Decimal | float | None, currency: str) -> str:
    """This function will write an amount with its currency; nothing for nothing."""
    return "" if amount in (None, "") else formats.money(amount, currency)


@register.simple_tag
def moment(at: datetime, zone: str) -> SafeString:
    """This function will write a moment at a zone: 7 December 2026, 14:00 (Tokyo), inside ``<time>``."""
    local = at.astimezone(ZoneInfo(zone))
    brackets = "（{}）" if formats.reader().language == "ja" else " ({})"
    text = formats.with_clock(formats.long_date(local.date()), at, zone) + brackets.format(formats.city(zone))
    return _time(at, text)


@register.simple_tag
def two_zones(at: datetime, here: str, there: str) -> SafeString:
    """This function will write a moment at two zones, with the second day only where it differs."""
    here_day, there_day = (at.astimezone(ZoneInfo(zone)).date() for zone in (here, there))
    first = formats.with_clock(formats.weekday_date(here_day), at, here)
    second = formats.clock(at, there)
    if there_day != here_day:
        second = formats.with_clock(formats.weekday_date(there_day), at, there)
    return _time(at, f"{first} {formats.city(here)} / {second} {formats.city(there)}")


@register.filter
def extra(attrs: Any) -> SafeString:
    """This function will write the attributes that a component got beyond its own, escaped (cotton itself does not)."""
    found = [(name, value) for name, value in attrs.attrs_dict().items() if value not in (None, False)]
    return format_html_join(
        "", " {}{}", ((name, "" if value is True else format_html('="{}"', _quoted(value))) for name, value in found)
    )


@register.simple_tag
def released_languages() -> list[dict[str, Any]]:
    """This function will list the languages of the interface, each named in itself."""
    active = get_language()
    return [{"code": code, "name": name, "current": code == active} for code, name in settings.LANGUAGES]


def _quoted(value: Any) -> SafeString:
    return mark_safe(conditional_escape(value).replace('"', "&quot;"))  # noqa: S308  # escaped, even where it was safe


def _time(at: datetime, text: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', at.isoformat(timespec="minutes"), text)
