"""What happened to each of the hundred example people, as far as their file says."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kakehashi.confirming import actions as confirming
from kakehashi.confirming.actions import Answer, Restated
from kakehashi.confirming.queries import texts_said
from kakehashi.opportunities.models import Opportunity
from kakehashi.ops.demo import candidates
from kakehashi.ops.demo.crowd import Row
from kakehashi.ops.demo.parties import Acting
from kakehashi.ops.demo.words import say_yes
from kakehashi.placements import actions as placements
from kakehashi.seekers import actions
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import actions as showcase
from kakehashi.translation import actions as translation
from kakehashi.translation import queries as translated
from kakehashi.translation.actions import Typed
from kakehashi.translation.sources import NAME, SELF_PROMOTION

BEFORE_APPROVAL = ("accepted", "drafts", "checked")
AFTER_YES = ("published", "changed")


@dataclass(frozen=True, kw_only=True)
class Life:
    """One person with the days on which things happened to them."""

    row: Row
    sending: Acting
    came: datetime

    @property
    def accepted(self) -> datetime:
        """This function will return when the organization accepted the person: after one to six days."""
        return self.came + timedelta(days=self.row.get("accepted_after", 1 + self.row["number"] % 5), hours=3)

    @property
    def translated(self) -> datetime:
        """This function will return when the Japanese was written; nobody takes longer than they have."""
        days = 3 + self.row["number"] * 5 % 16 if self.row["stage"] in AFTER_YES else 1
        return self.accepted + timedelta(days=days)

    @property
    def published(self) -> datetime:
        """This function will return when the page was published, two days after the Japanese was written."""
        return self.translated + timedelta(days=2)


def live(*, row: Row, sending: Acting, now: datetime) -> Seeker:
    """This function will bring one person from registration as far as the file says."""
    life = Life(row=row, sending=sending, came=now - timedelta(days=row["arrived"], hours=2))
    seeker = candidates.registered(row, country=row["country"], now=life.came)
    candidates.tell_information_1(seeker, row, now=life.came)
    candidates.tell_information_2(seeker, row, now=life.came)
    candidates.send_files(seeker, row["number"] + candidates.WITH_DOCUMENTS, now=life.came)
    if row["stage"] == "registered":
        return seeker
    choice = actions.choose_organization(
        seeker=seeker, organization=sending.organization, by=seeker.user, now=life.came + timedelta(hours=1)
    )
    if row["stage"] == "waiting":
        return seeker
    showcase.accept_seeker(choice=choice, by=sending.by, now=life.accepted)
    if row["stage"] != "accepted":
        _translate(seeker, life)
    if row["stage"] not in BEFORE_APPROVAL:
        _go_on(Seeker.objects.get(pk=seeker.pk), life, now=now)
    return seeker


def _translate(seeker: Seeker, life: Life) -> None:
    """This function will write the Japanese: half of it as drafts, all of it checked, or all of it approved."""
    written = candidates.japanese_of(life.row)
    parts = translated.parts_needed(seeker=seeker)
    typed = [Typed(key=part.key, japanese=written[part.source]) for part in parts if written.get(part.source)]
    keys = [one.key for one in typed]
    stage = life.row["stage"]
    translation.save_parts(
        seeker=seeker,
        typed=typed,
        check=keys if stage == "checked" else (),
        approve={"drafts": [NAME], "checked": []}.get(stage, keys),
        by=life.sending.by,
        now=life.translated,
    )


def _go_on(seeker: Seeker, life: Life, *, now: datetime) -> None:
    """This function will tell what followed the approval: another sentence, a question, a doubt, or the page."""
    stage = life.row["stage"]
    if stage == "edited":
        text = f"{seeker.self_promotion} {life.row['add'][0]}"
        actions.save_self_promotion(seeker=seeker, text=text, by=seeker.user, now=now - timedelta(days=2))
    elif stage in {"asked", "doubt"}:
        _ask(seeker, life)
    else:
        say_yes(seeker=seeker, sending=life.sending, now=life.published - timedelta(days=1))
        _publish(seeker, life, now=life.published)
        if "apply" in life.row:
            _apply(seeker, life, now=now)
        if "add" in life.row:
            _change(seeker, life, now=now)


def _ask(seeker: Seeker, life: Life) -> None:
    """This function will restate every text for the seeker, who answers a doubt only where the file has one."""
    now = life.translated + timedelta(hours=4)
    said = texts_said(seeker=seeker)
    restated = [Restated(key=one.part.key, mark=one.mark, says_the_same=True) for one in said]
    confirming.restate(seeker=seeker, restated=restated, by=life.sending.by, now=now)
    if "doubt" in life.row:
        answers = [
            Answer(
                key=one.part.key,
                mark=one.mark,
                is_right=one.part.key != SELF_PROMOTION,
                reason=life.row["doubt"] if one.part.key == SELF_PROMOTION else "",
            )
            for one in said
        ]
        confirming.answer_texts(seeker=seeker, answers=answers, by=seeker.user, now=now + timedelta(days=1))


def _publish(seeker: Seeker, life: Life, *, now: datetime) -> None:
    showcase.publish_staff_page(seeker=seeker, by=life.sending.by, organization=life.sending.organization, now=now)


def _apply(seeker: Seeker, life: Life, *, now: datetime) -> None:
    """This function will let somebody apply; the organization forwards it, or says why it does not."""
    work, message, reason = life.row["apply"]
    applied = now - timedelta(days=26 - life.row["number"] % 9)
    opportunity = Opportunity.objects.filter(work__code=work, state="approved").order_by("pk").first()
    if opportunity is None:
        return
    placement = placements.apply_to_opportunity(
        seeker=seeker, opportunity=opportunity, message=message, by=seeker.user, now=applied
    )
    decided = applied + timedelta(days=1 + life.row["number"] % 4)
    if reason:
        placements.decline_to_forward(placement=placement, reason=reason, by=life.sending.by, now=decided)
    else:
        placements.forward_application(placement=placement, by=life.sending.by, now=decided)


def _change(seeker: Seeker, life: Life, *, now: datetime) -> None:
    """This function will let somebody ask for one more sentence, which is accepted where there is Japanese for it."""
    sentence, japanese = life.row["add"]
    asked = now - timedelta(days=life.row.get("change_asked", 12 - life.row["number"] % 5))
    request = translation.request_change(
        seeker=seeker, key=SELF_PROMOTION, wanted=f"{seeker.self_promotion} {sentence}", by=seeker.user, now=asked
    )
    if not japanese:
        return
    decided = asked + timedelta(days=1 + life.row["number"] % 4)
    showcase.accept_change_and_publish(
        request=request,
        japanese=life.row["promotion"][1] + japanese,
        by=life.sending.by,
        organization=life.sending.organization,
        now=decided,
    )
    if life.row["stage"] == "published":
        fresh = Seeker.objects.get(pk=seeker.pk)
        say_yes(seeker=fresh, sending=life.sending, now=decided + timedelta(hours=2))
        _publish(fresh, life, now=decided + timedelta(days=1))
