"""Moments and days of the demo story, all counted from the moment at which it is told."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kakehashi.common.clock import day_in_japan

_TOKYO = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True, kw_only=True)
class Days:
    """The calendar of the story around ``now``."""

    now: datetime

    def ago(self, days: int, *, hours: int = 0) -> datetime:
        """This function will return the moment so many days and hours before now."""
        return self.now - timedelta(days=days, hours=hours)

    def in_tokyo(self, days: int, *, hour: int) -> datetime:
        """This function will return the full hour in Japan, so many days from today."""
        day = day_in_japan(self.now) + timedelta(days=days)
        return datetime(day.year, day.month, day.day, hour, tzinfo=_TOKYO)

    def ahead(self, days: int) -> date:
        """This function will return the day in Japan so many days from today."""
        return day_in_japan(self.now) + timedelta(days=days)
