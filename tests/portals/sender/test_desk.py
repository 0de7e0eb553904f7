"""The translation desk, publishing and change requests, as a member of the organization works with them."""

import re

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.messaging.queries import in_words
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import actions, queries
from kakehashi.translation.models import ChangeRequest, Part
from tests import cast
from tests.portals.sender.conftest import JAPANESE, translate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]


def desk(stage):
    return reverse("sender:translate", args=[stage.seeker.public_id])


def typed(stage, **texts):
    """What the browser would send: every box as it was shown, but for the texts of the test."""
    fields = {}
    for part in queries.parts_needed(seeker=type(stage.seeker).objects.get(pk=stage.seeker.pk)):
        fields[f"japanese-{part.key}"] = texts.get(part.key, part.proposal)
        fields[f"seen-{part.key}"] = part.seen
    return fields


def state_of(stage, key):
    part = queries.part_for(seeker=type(stage.seeker).objects.get(pk=stage.seeker.pk), key=key)
    return part.japanese, part.state


def test_drafts_of_several_parts_are_saved_at_once(stage):
    job = f"job.{stage.seeker.jobs.get().public_id}.duties"
    answer = stage.client.post(
        desk(stage), typed(stage, self_promotion="溶接が得意です。", **{job: "溶接"}), follow=True
    )
    assert answer.redirect_chain == [(f"{desk(stage)}#id_japanese-name_katakana", 302)]
    assert state_of(stage, "self_promotion") == ("溶接が得意です。", "draft")
    assert state_of(stage, job) == ("溶接", "draft")


def test_one_part_is_approved_and_the_others_stay_drafts(stage):
    fields = typed(stage, self_promotion="溶接が得意です。") | {"approve": "self_promotion"}
    stage.client.post(desk(stage), fields)
    assert state_of(stage, "self_promotion") == ("溶接が得意です。", "approved")
    assert state_of(stage, "name_katakana") == ("グエン・ヴァン", "draft")


def test_empty_japanese_is_not_approved_and_nothing_typed_is_lost(stage):
    job = f"job.{stage.seeker.jobs.get().public_id}.duties"
    answer = stage.client.post(desk(stage), typed(stage, **{job: "書きかけ"}) | {"approve": "self_promotion"})
    assert answer.status_code == 422
    assert "書きかけ" in answer.content.decode()
    assert not Part.objects.filter(seeker=stage.seeker).exists()


def test_two_translators_at_once_see_both_texts_and_the_second_decides(stage):
    colleague = cast.make_member(organization=stage.organization)
    fields = typed(stage, self_promotion="わたしの訳")
    actions.save_part(seeker=stage.seeker, key="self_promotion", japanese="同僚の訳", by=colleague, now=cast.NOW)
    answer = stage.client.post(desk(stage), fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "同僚の訳" in page
    assert "わたしの訳" in page
    assert state_of(stage, "self_promotion") == ("同僚の訳", "draft")
    again = {name: answer.context["form"][name].value() for name in answer.context["form"].fields}
    assert stage.client.post(desk(stage), again).status_code == 422
    assert state_of(stage, "self_promotion") == ("同僚の訳", "draft")
    keep = re.search(r'name="keep" value="([^"]+)"', page)[1]
    assert stage.client.post(desk(stage), again | {"keep": keep}).status_code == 302
    assert state_of(stage, "self_promotion") == ("わたしの訳", "draft")


def test_the_other_text_is_taken_and_what_else_was_typed_is_saved(stage):
    colleague = cast.make_member(organization=stage.organization)
    job = f"job.{stage.seeker.jobs.get().public_id}.duties"
    fields = typed(stage, self_promotion="わたしの訳", **{job: "溶接"})
    actions.save_part(seeker=stage.seeker, key="self_promotion", japanese="同僚の訳", by=colleague, now=cast.NOW)
    answer = stage.client.post(desk(stage), fields | {"take": "self_promotion"})
    assert answer["Location"] == f"{desk(stage)}#id_japanese-self_promotion"
    assert state_of(stage, "self_promotion") == ("同僚の訳", "draft")
    assert state_of(stage, job) == ("溶接", "draft")


def test_what_i_did_not_touch_does_not_undo_what_a_colleague_wrote(stage):
    colleague = cast.make_member(organization=stage.organization)
    job = f"job.{stage.seeker.jobs.get().public_id}.duties"
    fields = typed(stage, **{job: "溶接"})
    actions.save_part(seeker=stage.seeker, key="self_promotion", japanese="同僚の訳", by=colleague, now=cast.NOW)
    assert stage.client.post(desk(stage), fields).status_code == 302
    assert state_of(stage, "self_promotion") == ("同僚の訳", "draft")
    assert state_of(stage, job) == ("溶接", "draft")


def test_words_that_the_seeker_changed_meanwhile_are_not_approved_unseen(stage):
    translate(stage.seeker, stage.member)
    fields = typed(stage) | {"approve": "self_promotion"}
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="Khác hẳn.")
    answer = stage.client.post(desk(stage), fields)
    assert answer.status_code == 422
    assert state_of(stage, "self_promotion")[1] == "outdated"


def test_outdated_japanese_shows_what_changed_and_is_approved_again(stage):
    translate(stage.seeker, stage.member)
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(
        self_promotion="Tôi hàn rất giỏi và làm việc chăm chỉ mỗi tuần."
    )
    page = stage.client.get(desk(stage)).content.decode()
    assert "<del>" in page
    assert "tuần." in page
    assert stage.client.post(desk(stage), typed(stage) | {"approve": "self_promotion"}).status_code == 302
    assert state_of(stage, "self_promotion") == (JAPANESE["self_promotion"], "approved")


def test_a_seeker_who_is_only_chosen_has_no_desk(stage):
    for name in ("translate", "publish", "take_down", "recovery"):
        assert stage.client.get(reverse(f"sender:{name}", args=[stage.chosen.public_id])).status_code == 404


def test_another_organization_can_change_nothing(stage):
    for name in ("translate", "publish", "take_down", "recovery", "accept_seeker", "decline_seeker"):
        for seeker in (stage.seeker, stage.chosen):
            answer = stage.decoy_client.post(reverse(f"sender:{name}", args=[seeker.public_id]), {"reason": "x"})
            assert answer.status_code == 404
    assert not Part.objects.exists()
    assert not StaffPage.objects.exists()
    assert not Notice.objects.exists()
    assert stage.chosen.choices.get().state == "chosen"


def publish(stage):
    return stage.client.post(reverse("sender:publish", args=[stage.seeker.public_id]))


def test_publishing_too_early_says_what_is_missing_with_links(stage):
    answer = publish(stage)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert f'href="{desk(stage)}#id_japanese-self_promotion"' in page
    assert not StaffPage.objects.exists()


def test_publishing_shows_the_code_and_the_preview_is_what_companies_get(stage):
    translate(stage.seeker, stage.member)
    address = reverse("sender:publish", args=[stage.seeker.public_id])
    before = stage.client.get(address).content.decode()
    assert publish(stage).status_code == 302
    page = StaffPage.objects.get()
    after = stage.client.get(address).content.decode()
    assert page.code in after
    start, end = '<article class="kk-staff-page"', "</article>"
    sheets = [text[text.index(start) : text.index(end)] for text in (before, after)]
    assert sheets[0].replace("K?????", page.code) == sheets[1]


def test_contact_data_is_marked_and_stops_publishing(stage):
    translate(stage.seeker, stage.member)
    Part.objects.filter(key="self_promotion").update(japanese="電話は090-1234-5678です。")
    answer = publish(stage)
    assert answer.status_code == 422
    assert "<mark>090-1234-5678</mark>" in answer.content.decode()
    assert not StaffPage.objects.exists()


def ask(stage, wanted="Tôi hàn ống rất giỏi."):
    return actions.request_change(
        seeker=stage.seeker, key="self_promotion", wanted=wanted, by=stage.seeker.user, now=cast.NOW
    )


def test_an_accepted_change_stands_in_the_registered_information_and_is_published_after_the_seekers_yes(stage):
    translate(stage.seeker, stage.member)
    publish(stage)
    change = ask(stage)
    address = reverse("sender:change_request", args=[change.public_id])
    assert "Tôi hàn ống rất giỏi." in stage.client.get(address).content.decode()
    answer = stage.client.post(address, {"japanese": "配管の溶接が得意です。"})
    assert answer.headers["Location"] == reverse("sender:word", args=[stage.seeker.public_id])
    stage.seeker.refresh_from_db()
    assert stage.seeker.self_promotion == "Tôi hàn ống rất giỏi."
    page = StaffPage.objects.get()
    assert (page.sections[0]["text"], page.changed_since is None) == (JAPANESE["self_promotion"], False)
    cast.confirm_texts(stage.seeker)
    assert publish(stage).status_code == 302
    assert StaffPage.objects.get().sections[0]["text"] == "配管の溶接が得意です。"
    assert state_of(stage, "self_promotion") == ("配管の溶接が得意です。", "approved")
    kinds = set(Notice.objects.filter(to_public_id=stage.seeker.user.public_id).values_list("kind", flat=True))
    assert kinds == {"showcase.published", "translation.change_accepted", "showcase.changed"}


def test_contact_data_in_the_new_japanese_changes_nothing_at_all(stage):
    translate(stage.seeker, stage.member)
    publish(stage)
    change = ask(stage)
    told = Notice.objects.count()
    answer = stage.client.post(
        reverse("sender:change_request", args=[change.public_id]), {"japanese": "メールは a@example.com です。"}
    )
    assert answer.status_code == 422
    assert "This is contact data. Take it out: a@example.com" in answer.content.decode()
    stage.seeker.refresh_from_db()
    assert ChangeRequest.objects.get().state == "requested"
    assert stage.seeker.self_promotion.startswith("Tôi hàn rất giỏi và")
    assert StaffPage.objects.get().sections[0]["text"] == JAPANESE["self_promotion"]
    assert Notice.objects.count() == told


def test_a_declined_change_needs_a_reason_and_changes_nothing_but_the_request(stage):
    translate(stage.seeker, stage.member)
    publish(stage)
    change = ask(stage)
    address = reverse("sender:decline_change", args=[change.public_id])
    for nothing in ({"reason": "Quá dài."}, {"cause": "other", "reason": " "}, {"cause": "x"}):
        assert stage.client.post(address, nothing).status_code == 422
    assert ChangeRequest.objects.get().state == "requested"
    assert stage.client.post(address, {"cause": "too_long", "reason": "Tối đa ba câu."}).status_code == 302
    change.refresh_from_db()
    assert (change.state, change.cause, change.reason) == ("declined", "too_long", "Tối đa ba câu.")
    notice = Notice.objects.get(kind="translation.change_declined")
    listed = "It is too long for the page. Please write it more briefly. Tối đa ba câu."
    assert in_words(notice).body.endswith(listed)
    assert StaffPage.objects.get().sections[0]["text"] == JAPANESE["self_promotion"]
    assert stage.client.post(address, {"cause": "unclear"}).status_code == 409


def test_a_second_wish_for_the_same_text_takes_the_first_one_back(stage):
    translate(stage.seeker, stage.member)
    first, second = ask(stage, "Một"), ask(stage, "Hai")
    first.refresh_from_db()
    assert (first.state, second.state) == ("taken_back", "requested")
    assert list(queries.open_change_requests_for_sender(organization=stage.organization)) == [second]
