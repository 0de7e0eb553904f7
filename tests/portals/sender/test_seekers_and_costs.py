"""Accepting and declining seekers, recovery codes, and the editor of costs."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.audit.models import Entry
from kakehashi.costs import queries as costs
from kakehashi.costs.models import Breakdown, Item
from kakehashi.messaging.models import Notice
from tests.portals.sender.conftest import translate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
ITEM = {
    "kind": "lectures",
    "label": "",
    "amount": "12000000",
    "payer": "trainee",
    "due": "lectures_begin",
    "refundable": "no",
}


def test_the_home_page_counts_what_waits_and_forgets_it_when_done(stage):
    home = reverse("sender:home")
    texts = {str(one.text): one.count for one in stage.client.get(home).context["waiting"]}
    assert texts == {"Seekers who chose you": 1, "People to translate": 1}
    stage.client.post(reverse("sender:accept_seeker", args=[stage.chosen.public_id]))
    texts = {str(one.text): one.count for one in stage.client.get(home).context["waiting"]}
    assert texts == {"People to translate": 2}


def test_who_is_translated_is_ready_to_publish_unless_something_is_unwritten(stage):
    translate(stage.seeker, stage.member)
    address = reverse("sender:seekers") + "?show=ready"
    assert [row.seeker for row in stage.client.get(address).context["page"].rows] == [stage.seeker]
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="")
    assert list(stage.client.get(address).context["page"].rows) == []


def test_an_empty_home_says_so(stage):
    stage.seeker.choices.update(state="left")
    stage.chosen.choices.update(state="left")
    assert "Nothing waits for you" in stage.client.get(reverse("sender:home")).content.decode()


def test_a_seeker_is_accepted_once_and_told(stage):
    address = reverse("sender:accept_seeker", args=[stage.chosen.public_id])
    assert stage.client.post(address).status_code == 302
    assert stage.chosen.choices.get().state == "accepted"
    assert Notice.objects.filter(to_public_id=stage.chosen.user.public_id).count() == 1
    assert stage.client.post(address).status_code == 409
    assert Notice.objects.filter(to_public_id=stage.chosen.user.public_id).count() == 1


def test_a_seeker_is_declined_with_a_reason_and_is_gone_from_our_pages(stage):
    address = reverse("sender:decline_seeker", args=[stage.chosen.public_id])
    assert stage.client.post(address, {"reason": ""}).status_code == 422
    assert stage.chosen.choices.get().state == "chosen"
    assert stage.client.post(address, {"reason": "Chúng tôi hết chỗ."}).status_code == 302
    assert stage.chosen.choices.get().state == "declined"
    assert stage.client.get(reverse("sender:seeker", args=[stage.chosen.public_id])).status_code == 404


def without_an_address(seeker):
    EmailAddress.objects.filter(user=seeker.user).delete()
    User.objects.filter(pk=seeker.user.pk).update(email="")


def test_a_recovery_code_needs_an_identity_check_is_logged_and_shown_once(stage):
    without_an_address(stage.seeker)
    address = reverse("sender:recovery", args=[stage.seeker.public_id])
    assert stage.client.post(address, {}).status_code == 422
    assert not RecoveryCode.objects.exists()
    answer = stage.client.post(address, {"checked": "on"})
    code = answer.context["code"]
    assert code in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"
    entry = Entry.objects.get(action="account.recovery_code_issued")
    assert (entry.by_public_id, entry.thing_public_id) == (stage.member.public_id, stage.seeker.user.public_id)
    assert code not in str(entry.data)
    assert code not in stage.client.get(address).content.decode()


def add(stage, **fields):
    return stage.client.post(reverse("sender:costs_new_item"), ITEM | fields)


def test_a_breakdown_is_written_previewed_and_published(stage):
    assert add(stage).status_code == 302
    assert add(stage, kind="travel", amount="9000000", due="ticket").status_code == 302
    assert costs.breakdown_in_force(organization=stage.organization) is None
    preview = stage.client.get(reverse("sender:costs_publish")).content.decode()
    assert "₫21,000,000" in preview
    assert costs.breakdown_in_force(organization=stage.organization) is None
    assert stage.client.post(reverse("sender:costs_publish")).status_code == 302
    assert costs.breakdown_in_force(organization=stage.organization).totals.total == 21_000_000
    assert stage.client.post(reverse("sender:costs_start")).status_code == 302
    assert costs.draft(organization=stage.organization).totals.total == 21_000_000


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"amount": "-1"}, "The amount cannot be less than nothing."),
        ({"amount": "1.5"}, "This currency has no such small parts."),
        ({"amount": "many"}, "Enter a number."),
        ({"kind": "other"}, "Say what it is for."),
    ],
)
def test_an_item_that_makes_no_sense_is_shown_again(stage, fields, sentence):
    answer = add(stage, **fields)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "<title>Error: " in answer.content.decode()
    assert Item.objects.count() == 0


def test_a_deposit_under_any_name_is_refused_kindly_and_what_was_typed_stays(stage):
    answer = add(stage, kind="other", label="T.i.ề.n đ.ặ.t c.ọ.c", amount="9000000")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“tiền đặt cọc” means a deposit, penalty, guarantee or collateral." in page
    assert 'value="T.i.ề.n đ.ặ.t c.ọ.c"' in page
    assert 'value="9000000"' in page
    assert Item.objects.count() == 0


def test_what_is_against_a_rule_of_the_country_is_shown_to_the_organization_and_on_its_public_page(stage):
    add(stage, amount="6000000", due="certificate")
    add(stage, kind="travel", amount="9000000", due="registration")
    draft = stage.client.get(reverse("sender:costs")).content.decode()
    assert stage.client.post(reverse("sender:costs_publish")).status_code == 302
    public = stage.decoy_client.get(reverse("public:sending_organization", args=[stage.organization.public_id]))
    for page in (draft, public.content.decode()):
        assert "Not within the rule" in page
        assert "₫6,000,000 &gt; ₫5,900,000" in page
        assert "Vietnam: nothing may be taken before" in page
        assert "portal-worlds.com" in page
    address = reverse("public:sending_organization", args=[stage.organization.public_id])
    in_vietnamese = Client().get(address, HTTP_ACCEPT_LANGUAGE="vi").content.decode()
    assert "6.000.000\xa0đồng &gt; 5.900.000\xa0đồng" in in_vietnamese


def test_publishing_without_travel_says_what_is_missing(stage):
    add(stage)
    answer = stage.client.post(reverse("sender:costs_publish"))
    assert answer.status_code == 422
    assert "Missing: Travel to Japan" in answer.content.decode()
    assert not Breakdown.objects.exclude(published_at=None).exists()


def test_the_decoy_cannot_touch_our_items(stage):
    add(stage)
    item = Item.objects.get()
    for name in ("costs_item", "costs_remove_item", "costs_move_item_up"):
        assert stage.decoy_client.post(reverse(f"sender:{name}", args=[item.public_id]), ITEM).status_code == 404
    item.refresh_from_db()
    assert item.amount == 12_000_000


def test_what_the_public_sees_is_saved(stage):
    fields = {
        "representative": "Nguyễn Thị Ví Dụ",
        "address": "Hà Nội",
        "telephone": "+84 24 1234 5678",
        "email": "office@caubong.example",
        "website": "",
        "about": "Example",
    }
    assert stage.client.post(reverse("sender:organization"), fields | {"email": "no"}).status_code == 422
    assert stage.client.post(reverse("sender:organization"), fields).status_code == 302
    stage.organization.refresh_from_db()
    assert (stage.organization.telephone, stage.organization.about) == ("+84 24 1234 5678", "Example")
