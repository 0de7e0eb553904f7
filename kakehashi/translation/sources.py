"""Which words of a seeker's registered information people translate, in the order of the staff information page.

Countries, works, dates, kinds of schools and levels are not here: the program says them in every language by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kakehashi.seekers.models import Seeker

NAME = "name_katakana"
# The names are changed by request as well; what companies may come to read is the katakana alone.
NAMES = ("name_native", "name_passport", NAME)
SELF_PROMOTION = "self_promotion"
OTHER_WISH = "other_wish"
OF_A_JOB = ("employer", "other_work", "duties")
OF_A_SCHOOL = ("name", "field")
LICENCE_NAME = "licence_name"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Words of a seeker and the key of their part; without the Japanese of a ``required`` one no page is published."""

    key: str
    section: str
    label: str
    text: str
    required: bool


def sources_of(seeker: Seeker, *, required_only: bool = False) -> list[Source]:
    """This function will list the words of a seeker that need Japanese; what the seeker left empty is left out.

    The name and the self-promotion are always listed, for every page needs them. The source of the name in katakana
    is the name as in the passport. ``required_only`` leaves out what a page can be published without.
    """
    name = Source(
        key=NAME,
        section="name",
        label=_("Name in katakana"),
        text=seeker.name_passport or seeker.name_native,
        required=True,
    )
    promotion = Source(
        key=SELF_PROMOTION,
        section=SELF_PROMOTION,
        label=_("Self-Promotion"),
        text=seeker.self_promotion,
        required=True,
    )
    listed = [name, *_wish(seeker), promotion, *_jobs(seeker), *_schools(seeker)]
    if not required_only:
        listed += [*_licences(seeker), *_languages(seeker)]
    return [
        source
        for source in listed
        if source.key in {NAME, SELF_PROMOTION} or (source.text.strip() and (source.required or not required_only))
    ]


def part_key(key: str) -> str:
    """This function will return the part whose Japanese follows from the words of a key: all names have one part."""
    return NAME if key in NAMES else key


def job_key(public_id: str, field: str) -> str:
    """This function will return the key of one text of a job: ``employer``, ``other_work`` or ``duties``."""
    return f"job.{public_id}.{field}"


def school_key(public_id: str, field: str = "name") -> str:
    """This function will return the key of one text of a school: its ``name``, or the ``field`` of study."""
    return f"school.{public_id}.{field}"


def licence_key(public_id: str) -> str:
    """This function will return the key of the name of a licence."""
    return f"licence.{public_id}.{LICENCE_NAME}"


def certificate_key(public_id: str) -> str:
    """This function will return the key of the name of a language certificate."""
    return f"language.{public_id}.certificate"


def _wish(seeker: Seeker) -> Iterator[Source]:
    yield Source(key=OTHER_WISH, section="wish", label=_("Another wish"), text=seeker.other_wish, required=False)


def _jobs(seeker: Seeker) -> Iterator[Source]:
    for number, job in enumerate(seeker.jobs.all(), start=1):
        texts = (
            (job_key(job.public_id, "employer"), _("Job %(number)s: employer"), job.employer),
            (
                job_key(job.public_id, "other_work"),
                _("Job %(number)s: kind of work"),
                "" if job.work_id else job.other_work,
            ),
            (job_key(job.public_id, "duties"), _("Job %(number)s: what the person did"), job.duties),
        )
        for key, label, text in texts:
            yield Source(
                key=key, section=f"job.{job.public_id}", label=label % {"number": number}, text=text, required=True
            )


def _schools(seeker: Seeker) -> Iterator[Source]:
    for number, school in enumerate(seeker.schools.all(), start=1):
        yield Source(
            key=school_key(school.public_id),
            section=f"school.{school.public_id}",
            label=_("School %(number)s: name") % {"number": number},
            text=school.name,
            required=True,
        )
        yield Source(
            key=school_key(school.public_id, "field"),
            section=f"school.{school.public_id}",
            label=_("School %(number)s: field of study") % {"number": number},
            text=school.field,
            required=False,
        )


def _licences(seeker: Seeker) -> Iterator[Source]:
    for number, licence in enumerate(seeker.licences.all(), start=1):
        yield Source(
            key=licence_key(licence.public_id),
            section=f"licence.{licence.public_id}",
            label=_("Licence or certificate %(number)s") % {"number": number},
            text=licence.name,
            required=False,
        )


def _languages(seeker: Seeker) -> Iterator[Source]:
    for skill in seeker.languages.all():
        yield Source(
            key=certificate_key(skill.public_id),
            section=f"language.{skill.public_id}",
            label=_("Language certificate"),
            text=skill.certificate,
            required=False,
        )
