"""The example seekers: they register, choose an organization, are translated and published."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress

from kakehashi.accounts import actions as accounts
from kakehashi.catalogue.models import Work
from kakehashi.common.data_files import read_yaml
from kakehashi.ops.demo import portraits
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import PASSWORD, ZONES, Acting, Parties
from kakehashi.ops.demo.words import say_yes
from kakehashi.seekers import actions
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.states import ConsentPurpose, StayPurpose
from kakehashi.showcase import actions as showcase
from kakehashi.translation import actions as translation
from kakehashi.translation import queries as translated
from kakehashi.translation.actions import Typed
from kakehashi.translation.sources import NAME, SELF_PROMOTION

FILE = Path(__file__).with_name("candidates.yaml")
FIRST_ARRIVAL = 120  # days ago
WITH_DOCUMENTS = 3
DOCUMENTS = (("passport", "Passport"), ("school", "School certificate"))


def make_candidates(*, parties: Parties, days: Days) -> dict[str, Seeker]:
    """This function will make everybody of the file and return them by key."""
    rows: list[dict[str, Any]] = read_yaml(FILE)
    made = {}
    for number, row in enumerate(rows):
        arrived = days.ago(row.get("arrived", FIRST_ARRIVAL - 3 * number))
        made[row["key"]] = _candidate(
            row, number=number, sending=getattr(parties, row.get("sending", "song_lam")), now=arrived
        )
    return made


def make_newcomer(*, days: Days) -> None:
    """This function will register somebody who has only just begun."""
    now = days.ago(0, hours=3)
    name = ["Trần Thị Lan (ví dụ)", "", ""]
    row: dict[str, Any] = {"username": "example-lan", "born": date(2006, 8, 24), "name": name}
    seeker = registered(row, country="VN", now=now)
    actions.save_names(seeker=seeker, native=name[0], passport="", katakana="", by=seeker.user, now=now)


def _candidate(row: dict[str, Any], *, number: int, sending: Acting, now: datetime) -> Seeker:
    """This function will bring one person from registration as far as the file says."""
    seeker = registered(row, country=sending.organization.country, now=now)
    tell_information_1(seeker, row, now=now)
    tell_information_2(seeker, row, now=now)
    send_files(seeker, number, now=now)
    choice = actions.choose_organization(
        seeker=seeker, organization=sending.organization, by=seeker.user, now=now + timedelta(hours=2)
    )
    if row.get("publish") == "no":
        return seeker
    accepted = now + timedelta(days=1)
    showcase.accept_seeker(choice=choice, by=sending.by, now=accepted)
    _translate(seeker, row, sending=sending, now=accepted)
    if row.get("publish") != "draft":
        say_yes(seeker=Seeker.objects.get(pk=seeker.pk), sending=sending, now=accepted + timedelta(days=1))
        showcase.publish_staff_page(
            seeker=seeker, by=sending.by, organization=sending.organization, now=accepted + timedelta(days=2)
        )
    return seeker


def registered(row: dict[str, Any], *, country: str, now: datetime) -> Seeker:
    """This function will make the account; people of the demo's list get the name by which it finds them."""
    email = row.get("email", "")
    language = row.get("language", "vi")
    user = accounts.register_seeker(email=email, password=PASSWORD, language=language, now=now).user
    if email:
        address = EmailAddress.objects.get(user=user)
        address.verified = True
        address.set_as_primary()
        user.refresh_from_db()
    user.username = row.get("username", user.username)
    user.save(update_fields=["username"])
    name = row["name"][0].replace("ví dụ", "example").replace("contoh", "example")
    accounts.set_details(user=user, name=name, language=user.language, time_zone=ZONES[country], now=now)
    return actions.start_registration(user=user, birth_on=row["born"], country=country, now=now)


def tell_information_1(seeker: Seeker, row: dict[str, Any], *, now: datetime) -> None:
    """This function will fill in registered information 1."""
    by = seeker.user
    native, passport, katakana = row["name"]
    actions.save_names(seeker=seeker, native=native, passport=passport, katakana=katakana, by=by, now=now)
    actions.save_contact(
        seeker=seeker,
        phone=f"{row.get('dial', '+84')}000{seeker.pk:06}",
        phone_owner=row.get("phone_owner", "mine"),
        contact_email=row.get("email", ""),
        address=row["address"],
        by=by,
        now=now,
    )
    kind, school, _school_ja, began, ended = row["school"]
    actions.save_school(
        seeker=seeker,
        school=None,
        kind=kind,
        name=school,
        from_year=began,
        until_year=ended,
        finished=True,
        field=row.get("studied", ["", ""])[0],
        by=by,
        now=now,
    )
    _tell_the_rest(seeker, row, now=now)
    employer, _employer_ja, code, began, ended = row["job"]
    actions.save_job(
        seeker=seeker,
        job=None,
        employer=employer,
        work=_work(code),
        other_work="",
        duties=row["duties"][0],
        from_year=began,
        from_month=3,
        until_year=ended,
        until_month=6 if ended else None,
        by=by,
        now=now,
    )
    for code in row["wishes"]:
        actions.add_desired_work(seeker=seeker, work=_work(code), field=row.get("field", ""), by=by, now=now)


def _tell_the_rest(seeker: Seeker, row: dict[str, Any], *, now: datetime) -> None:
    """This function will tell licences, who can be called, and the earliest start, or that there is none."""
    by = seeker.user
    if "licence" in row:
        kind, name, _name_ja, year = row["licence"]
        actions.save_licence(seeker=seeker, licence=None, kind=kind, name=name, issued_year=year, by=by, now=now)
    else:
        actions.say_no_licences(seeker=seeker, by=by, now=now)
    if "contact_person" in row:
        name, relation, owner, times = row["contact_person"]
        phone = f"+84000{seeker.pk + 500_000:06}"
        actions.save_contact_person(
            seeker=seeker,
            person=None,
            name=name,
            relation=relation,
            phone=phone,
            phone_owner=owner,
            safe_times=times,
            knows=True,
            by=by,
            now=now,
        )
    else:
        actions.say_no_contact_persons(seeker=seeker, by=by, now=now)
    actions.save_start(seeker=seeker, year=row.get("start"), month=None, by=by, now=now)


def tell_information_2(seeker: Seeker, row: dict[str, Any], *, now: datetime) -> None:
    """This function will fill in registered information 2 and give the consents."""
    by = seeker.user
    level, certificate, _certificate_ja = row.get("japanese", ["none", "", ""])
    actions.save_japanese(seeker=seeker, level=level, certificate=certificate, by=by, now=now)
    actions.say_no_other_languages(seeker=seeker, by=by, now=now)
    _tell_stays(seeker, row, now=now)
    actions.save_self_promotion(seeker=seeker, text=row["promotion"][0], by=by, now=now)
    for purpose in ConsentPurpose:
        actions.give_consent(seeker=seeker, purpose=purpose, language=by.language, by=by, now=now)


def send_files(seeker: Seeker, number: int, *, now: datetime) -> None:
    """This function will send a drawn photo for everybody, and drawn documents for the first of the file."""
    by = seeker.user
    actions.save_photo(seeker=seeker, data=portraits.portrait(number), by=by, now=now)
    for kind, title in DOCUMENTS if number < WITH_DOCUMENTS else ():
        data = portraits.certificate(title)
        actions.add_document(seeker=seeker, kind=kind, text="", data=data, by=by, now=now)


def _tell_stays(seeker: Seeker, row: dict[str, Any], *, now: datetime) -> None:
    """This function will tell of the finished training in Japan that the file has, or that there was no stay."""
    if "stay" not in row:
        actions.say_no_stays(seeker=seeker, by=seeker.user, now=now)
        return
    stage, code, (from_year, from_month), (until_year, until_month) = row["stay"]
    actions.save_stay(
        seeker=seeker,
        stay=None,
        purpose=StayPurpose.TRAINING,
        stage=stage,
        work=_work(code),
        completed=True,
        from_year=from_year,
        from_month=from_month,
        until_year=until_year,
        until_month=until_month,
        by=seeker.user,
        now=now,
    )


def _translate(seeker: Seeker, row: dict[str, Any], *, sending: Acting, now: datetime) -> None:
    """This function will write the Japanese of every part; of a draft only the first half is approved."""
    written = japanese_of(row)
    parts = translated.parts_needed(seeker=seeker)
    typed = [Typed(key=part.key, japanese=written[part.source]) for part in parts if written.get(part.source)]
    keys = [one.key for one in typed]
    done = [NAME, SELF_PROMOTION] if row.get("publish") == "draft" else keys
    translation.save_parts(seeker=seeker, typed=typed, approve=done, by=sending.by, now=now)


def japanese_of(row: dict[str, Any]) -> dict[str, str]:
    """This function will return the Japanese of a row by the words that it translates."""
    return {
        row["name"][1]: row["name"][2],
        row["school"][1]: row["school"][2],
        row["job"][0]: row["job"][1],
        row["duties"][0]: row["duties"][1],
        row["promotion"][0]: row["promotion"][1],
        row.get("studied", ["", ""])[0]: row.get("studied", ["", ""])[1],
        row.get("licence", ["", "", "", ""])[1]: row.get("licence", ["", "", "", ""])[2],
        row.get("japanese", ["", "", ""])[1]: row.get("japanese", ["", "", ""])[2],
    }


def _work(code: str) -> Work:
    """This function will return a work of the official list."""
    return Work.objects.get(code=code)
