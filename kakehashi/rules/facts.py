"""What is known of a person whom the rules are asked about; nothing told is ``None``, told to be none is empty."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kakehashi.rules.calendar_days import months_after, months_between
from kakehashi.rules.findings import Programme
from kakehashi.rules.works import occupation_of

Kind = Literal["production", "service", "sales"]
JapaneseLevel = Literal["N5", "N4", "N3", "N2", "N1"]
LEVELS: tuple[JapaneseLevel, ...] = ("N5", "N4", "N3", "N2", "N1")
# Told to know no Japanese, which is below every level; the public interface has no word for it.
NoJapanese = Literal["none"]
NO_JAPANESE: NoJapanese = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A time of work, in a listed work (its code) or in another (in words); days that are not known are ``None``."""

    work: str | None = None
    other: str | None = None
    from_on: date | None = None
    until_on: date | None = None

    def begun_by(self, day: date) -> bool:
        """This function will say whether the job had begun on a day, which is taken for granted without a first day."""
        return self.from_on is None or self.from_on <= day


@dataclass(frozen=True, kw_only=True, slots=True)
class Stay:
    """An earlier or running stay in Japan under a programme; one in stage 2 or 3 includes the stages before it.

    ``until_on`` is the planned last day while it is running. ``stage`` is ``None`` for programmes without stages.
    """

    programme: Programme
    stage: int | None
    work: str | None
    from_on: date | None
    until_on: date | None
    completed: bool | None

    def running_on(self, day: date) -> bool:
        """This function will say whether the person is in this stay on a day."""
        if self.from_on is None or self.from_on > day:
            return False
        if self.until_on is None:
            return self.completed is not True
        return day < self.until_on or (day == self.until_on and self.completed is not True)

    def over_on(self, day: date) -> bool:
        """This function will say whether the stay lies behind the person on a day, completed or not."""
        began = self.from_on is None or self.from_on <= day
        return began and not self.running_on(day)

    def months_on(self, day: date) -> int | None:
        """This function will return the whole months of the stay up to a day, ``None`` when its days are not known."""
        if self.from_on is None or self.until_on is None:
            return None
        return months_between(self.from_on, min(self.until_on, day) + timedelta(days=1))


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """A person as the rules see them; the keys are those of the public interface, described in ``docs/rules.md``.

    Two things only forms can tell: that a person knows no Japanese, and ``no_plan_filed_by``, the last day on which
    it is known that no training plan was filed.
    """

    nationality: str
    birth_date: date
    desired_work: str | None = None
    desired_field: str | None = None
    desired_other: str | None = None
    desired_kind: Kind | None = None
    experience: tuple[Job, ...] | None = None
    stays: tuple[Stay, ...] | None = None
    japanese: JapaneseLevel | NoJapanese | None = None
    has_sending_organization: bool | None = None
    plan_filed_on: date | None = None
    entry_on: date | None = None
    no_plan_filed_by: date | None = None

    def judged_on(self, asked_on: date) -> date:
        """This function will return the day for which the person is judged: that of entry if told, else that asked."""
        return self.entry_on or asked_on

    def running(self, programme: Programme, day: date) -> Stay | None:
        """This function will return the stay under a programme in which the person is on a day: the furthest stage."""
        inside = [stay for stay in self.stays or () if stay.programme == programme and stay.running_on(day)]
        return max(inside, key=lambda stay: stay.stage or 0, default=None)

    def past(self, programme: Programme, day: date) -> list[Stay]:
        """This function will return the stays under a programme that lie behind the person on a day."""
        return [stay for stay in self.stays or () if stay.programme == programme and stay.over_on(day)]

    def last_past(self, stage: int, day: date) -> Stay | None:
        """This function will return the last training up to a stage that lies behind the person, not broken off."""
        behind = [stay for stay in self.past("titp", day) if stay.stage == stage and stay.completed is not False]
        return max(behind, key=lambda stay: stay.until_on or date.min, default=None)

    def japanese_at_least(self, level: JapaneseLevel) -> bool | None:
        """This function will compare the person's Japanese with a level; ``None`` when it was not told."""
        if self.japanese is None:
            return None
        if self.japanese == NO_JAPANESE:
            return False
        return LEVELS.index(self.japanese) >= LEVELS.index(level)

    def first_day_of_second_stage(self, stay: Stay, first_stage_months: int) -> date | None:
        """This function will return the day on which stage (ii) began or will begin in a stay under training.

        A stay in stage 2 or 3 written as one line includes the stages before it, so (ii) began the length of (i)
        after its first day. Where stage (i) has a line of its own that ended by then, (ii) began with the line. After
        a stay in stage (i) it begins the day after its last, or the length of (i) after its first if that is sooner.
        """
        if stay.from_on is None:
            return None
        after = months_after(day=stay.from_on, months=first_stage_months)
        if stay.stage == 1:
            return after if stay.until_on is None else min(after, stay.until_on + timedelta(days=1))
        own_line = any(
            other.programme == stay.programme
            and other.stage == 1
            and other is not stay
            and other.until_on is not None
            and other.until_on <= stay.from_on
            and same_occupation(other.work, stay.work)
            for other in self.stays or ()
        )
        return stay.from_on if own_line else after


def same_occupation(one: str | None, other: str | None) -> bool:
    """This function will say whether two works are of one occupation; one that was not told is taken for the same."""
    if one is None or other is None:
        return True
    return occupation_of(one) == occupation_of(other)
