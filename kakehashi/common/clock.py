"""The only place that reads the clock; everything below the pages takes the moment as an argument."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils import timezone

_JAPAN = ZoneInfo("Asia/Tokyo")


def now() -> datetime:
    """This function will return the present moment, aware, in UTC."""
    return timezone.now()


def day_in_japan(moment: datetime) -> date:
    """This function will return which day it is in Japan at a moment; agreements and offers are judged by it."""
    return moment.astimezone(_JAPAN).date()


def end_of_day_in_japan(day: date) -> datetime:
    """This function will return the last moment that still belongs to a day in Japan."""
    return datetime.combine(day, time.max, tzinfo=_JAPAN)
