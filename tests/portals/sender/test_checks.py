"""Checks on the desk: errors stop approval, warnings pass with a reason, terms are marked."""

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.translation import actions
from kakehashi.translation.models import OwnTerm, Part, PassedWarning
from kakehashi.translation.refusals import ProblemsFound
from tests import cast
from tests.portals.sender.conftest import JAPANESE
from tests.portals.sender.test_desk import desk, state_of, typed

pytestmark = pytest.mark.django_db
KEY = "self_promotion"
LOST = "毎日まじめに働いています。"


def approve(stage, text, reason=None):
    fields = typed(stage, **{KEY: text}) | {"approve": KEY}
    return stage.client.post(desk(stage), fields if reason is None else fields | {f"reason-{KEY}": reason})


def check(stage, text, client=None, **headers):
    address = reverse("sender:check_part", args=[stage.seeker.public_id])
    return (client or stage.client).post(address, {"part": KEY, f"japanese-{KEY}": text}, headers=headers)


@pytest.mark.parametrize("text", ["電話は090-1234-5678です。", "ﾖｳｾﾂが得意です。"])
def test_an_error_stops_approval_and_nothing_is_saved(stage, text):
    answer = approve(stage, text, reason="いいです")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Stops approval" in page
    assert text in page
    assert not Part.objects.exists()
    assert not PassedWarning.objects.exists()
    assert not Notice.objects.exists()


def test_a_warning_asks_for_a_reason_and_nothing_typed_is_lost(stage):
    answer = approve(stage, LOST, reason=" ")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The glossary has Japanese for this word. Use it: hàn → 溶接" in page
    assert f'name="reason-{KEY}"' in page
    assert LOST in page
    assert not Part.objects.exists()


def test_what_is_wrong_is_read_before_the_button_that_approves(stage):
    page = approve(stage, LOST, reason=" ").content.decode()
    box, button = page.index(f'id="id_japanese-{KEY}"'), page.index(f'name="approve" value="{KEY}"')
    assert box < page.index(f'name="reason-{KEY}"') < button


def test_a_warning_passes_with_a_reason_that_is_kept(stage):
    assert approve(stage, LOST, reason="別の欄に書いた").status_code == 302
    assert state_of(stage, KEY) == (LOST, "approved")
    kept = PassedWarning.objects.get()
    assert (kept.key, kept.code, kept.reason, kept.passed_by) == (KEY, "term_missing", "別の欄に書いた", stage.member)
    assert kept.detail.startswith("hàn → 溶接")


def test_a_warning_with_its_reason_is_not_asked_about_again(stage):
    approve(stage, LOST, reason="別の欄に書いた")
    assert approve(stage, "いつもまじめに働いています。").status_code == 302
    assert state_of(stage, KEY)[1] == "approved"
    assert PassedWarning.objects.count() == 1
    assert "Reason given" in stage.client.get(desk(stage)).content.decode()


def test_an_import_that_can_ask_nobody_keeps_what_it_passed(stage):
    actions.save_part(seeker=stage.seeker, key=KEY, japanese=LOST, by=stage.member, now=cast.NOW)
    actions.approve_part(seeker=stage.seeker, key=KEY, by=stage.member, now=cast.NOW)
    assert PassedWarning.objects.get().reason == ""


def test_the_action_itself_refuses_an_error(stage):
    actions.save_part(seeker=stage.seeker, key=KEY, japanese="電話 090-1234-5678", by=stage.member, now=cast.NOW)
    with pytest.raises(ProblemsFound) as refused:
        actions.approve_part(seeker=stage.seeker, key=KEY, by=stage.member, now=cast.NOW)
    assert [one.code for one in refused.value.problems[KEY] if one.severity == "error"] == ["contact"]
    assert state_of(stage, KEY)[1] == "draft"


def test_the_desk_shows_terms_with_their_japanese_and_problems_of_drafts(stage):
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="Tôi hàn <b>giỏi</b> ở nhà kính.")
    stage.seeker.refresh_from_db()
    actions.save_part(seeker=stage.seeker, key=KEY, japanese="温室で働きます。", by=stage.member, now=cast.NOW)
    page = stage.client.get(desk(stage)).content.decode()
    assert '<mark>nhà kính</mark> <span class="govuk-hint" lang="ja">温室</span>' in page
    assert "&lt;b&gt;giỏi&lt;/b&gt;" in page
    assert "Use it: hàn → 溶接" in page


def test_a_text_is_checked_while_it_is_typed_and_nothing_is_saved(stage):
    page = check(stage, LOST).content.decode()
    assert "<h1" in page
    assert "hàn → 溶接" in page
    piece = check(stage, LOST, **{"HX-Request": "true"}).content.decode()
    assert piece.strip().startswith(f'<div id="problems-{KEY}"')
    assert "No problem was found." in check(stage, JAPANESE[KEY]).content.decode()
    assert not Part.objects.exists()
    assert not PassedWarning.objects.exists()


def test_another_organization_cannot_check_and_no_part_is_made_up(stage):
    assert check(stage, LOST, client=stage.decoy_client).status_code == 404
    address = reverse("sender:check_part", args=[stage.seeker.public_id])
    assert stage.client.post(address, {"part": "phone"}).status_code == 404
    assert stage.client.get(address).status_code == 405


def test_own_terms_of_another_organization_do_not_count(stage):
    fields = {"language": "vi", "term": "mỗi ngày", "key": "moi ngay", "japanese": ["日々"], "changed_at": cast.NOW}
    OwnTerm.objects.create(organization=stage.decoy, **fields)
    assert "日々" not in check(stage, JAPANESE[KEY]).content.decode()
    OwnTerm.objects.create(organization=stage.organization, **fields)
    assert "mỗi ngày → 日々" in check(stage, JAPANESE[KEY]).content.decode()


def test_an_accepted_change_is_checked_like_any_approval(stage):
    actions.save_part(seeker=stage.seeker, key=KEY, japanese=JAPANESE[KEY], by=stage.member, now=cast.NOW)
    actions.approve_part(seeker=stage.seeker, key=KEY, by=stage.member, now=cast.NOW)
    wish = {"key": KEY, "wanted": "Tôi hàn ống 5 năm.", "by": stage.seeker.user, "now": cast.NOW}
    change = actions.request_change(seeker=stage.seeker, **wish)
    address = reverse("sender:change_request", args=[change.public_id])
    refused = [
        ("5年間、ﾖｳｾﾂをしました。", "いいです", "Stops approval"),
        ("7年間、配管の溶接をしました。", "いいです", "The number is another one. Compare: 5 → 7"),
        ("5年間、配管をつなぎました。", " ", "The glossary has Japanese for this word. Use it: hàn"),
    ]
    for japanese, reason, sentence in refused:
        answer = stage.client.post(address, {"japanese": japanese, f"reason-{KEY}": reason})
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
        assert japanese in answer.content.decode()
        change.refresh_from_db()
        assert (change.state, state_of(stage, KEY)) == ("requested", (JAPANESE[KEY], "approved"))
        assert not PassedWarning.objects.exists()
    assert f'name="reason-{KEY}"' in answer.content.decode()
    answer = stage.client.post(address, {"japanese": japanese, f"reason-{KEY}": "つなぐのも溶接です"})
    assert answer.status_code == 302
    assert state_of(stage, KEY) == (japanese, "approved")
    assert set(PassedWarning.objects.values_list("reason", flat=True)) == {"つなぐのも溶接です"}
