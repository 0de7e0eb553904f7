"""The official list of what trainees may learn: categories hold occupations, occupations hold works."""

from django.db import models
from django.db.models import F, Q

from kakehashi.common.privacy import DataPolicy

_WHY = "The official list of occupations and works, on which every wish and every opportunity rests."
_UNTIL = "For good: an entry that leaves the list gets a last day and stays for what was said about it."
_HIRAGANA = "^[ぁ-ゖー・]*$"
_FIELDS = (
    "code name_ja reading_ja name_en name_vi name_ja_confidence name_en_confidence name_vi_confidence "
    "valid_from valid_until sort_key"
)


class NameConfidence(models.TextChoices):
    """How sure a name is."""

    SOURCED = "sourced"
    OWN_WORDING = "own_wording"


class Stage3Confidence(models.TextChoices):
    """How sure the mark for stage (iii) is."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


class Entry(models.Model):
    """What categories, occupations and works share: the official code, names and days in force.

    ``valid_from`` is the first day for which a list with the entry has been read, not the day it was first listed;
    ``valid_until`` is the first day without it, empty while it is listed. ``reading_ja`` is how the Japanese name is
    read aloud, in hiragana.
    """

    code = models.CharField(primary_key=True, max_length=12)
    name_ja = models.CharField(max_length=80)
    reading_ja = models.CharField(max_length=80, db_default="")
    name_en = models.CharField(max_length=120)
    name_vi = models.CharField(max_length=120)
    name_ja_confidence = models.CharField(max_length=12, choices=NameConfidence.choices)
    name_en_confidence = models.CharField(max_length=12, choices=NameConfidence.choices)
    name_vi_confidence = models.CharField(max_length=12, choices=NameConfidence.choices)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    sort_key = models.CharField(max_length=12, db_index=True)

    class Meta:
        """Sorted by code, as numbers; the days are in order."""

        abstract = True
        ordering = ("sort_key",)
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="%(class)s_days_in_order",
            ),
            models.CheckConstraint(condition=Q(reading_ja__regex=_HIRAGANA), name="%(class)s_reading_is_hiragana"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"name_{language}_confidence__in": NameConfidence.values}),
                    name=f"%(class)s_name_{language}_confidence_known",
                )
                for language in ("ja", "en", "vi")
            ),
        )

    def __str__(self) -> str:
        """This function will return the code and the English name, for shells and logs."""
        return f"{self.code} {self.name_en}"

    def name_in(self, language: str) -> str:
        """This function will return the name in a language of the interface; English where there is none."""
        name: str = getattr(self, f"name_{language.split('-', maxsplit=1)[0]}", self.name_en)
        return name

    def name_confidence_in(self, language: str) -> str:
        """This function will say whether the name shown in that language is sourced or our own wording."""
        confidence: str = getattr(
            self, f"name_{language.split('-', maxsplit=1)[0]}_confidence", self.name_en_confidence
        )
        return confidence


class Category(Entry):
    """One of the eight groups of the list, such as construction."""

    data_policy = DataPolicy(why=_WHY, until=_UNTIL, public=_FIELDS)

    class Meta(Entry.Meta):
        """As every entry."""

        verbose_name_plural = "categories"


class Occupation(Entry):
    """An occupation (職種), such as welding."""

    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="occupations")

    data_policy = DataPolicy(why=_WHY, until=_UNTIL, public=f"{_FIELDS} category")


class Work(Entry):
    """A work (作業) of an occupation, such as semi-automatic welding; what a person wishes, learns and is tested in."""

    occupation = models.ForeignKey(Occupation, on_delete=models.PROTECT, related_name="works")
    stage3_allowed = models.BooleanField()
    stage3_confidence = models.CharField(max_length=12, choices=Stage3Confidence.choices)
    search_key = models.TextField(editable=False)

    data_policy = DataPolicy(
        why=_WHY,
        until=_UNTIL,
        public=f"{_FIELDS} occupation stage3_allowed stage3_confidence",
        internal="search_key",
    )

    class Meta(Entry.Meta):
        """As every entry; the mark's confidence is one of the known ones."""

        constraints = (
            *Entry.Meta.constraints,
            models.CheckConstraint(
                condition=Q(stage3_confidence__in=Stage3Confidence.values), name="work_stage3_confidence_known"
            ),
        )
