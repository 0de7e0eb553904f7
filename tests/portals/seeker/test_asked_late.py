"""The sex is asked once an offer is accepted, stands in the draft of the official résumé alone, and is taken back."""

import io

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from kakehashi.audit.models import Entry
from kakehashi.messaging.models import Notice
from kakehashi.placements import actions as placements
from kakehashi.seekers.models import Seeker, Version
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import resume
from tests import cast
from tests.portals.seeker.conftest import Stage, make_offer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
SEX = reverse("seeker:sex")
ASKED = "Sex, as in the passport"


def in_the_draft(stage: Stage) -> list[str]:
    rows = resume.data_of(seeker=Seeker.objects.get(pk=stage.seeker.pk))["rows"]
    return next(row["values"] for row in rows if row["label"] == "性別")


def links(stage: Stage) -> list[bool]:
    pages = [stage.client.get(reverse(f"seeker:{name}")).content.decode() for name in ("home", "information")]
    return [f'href="{SEX}"' in page for page in pages]


def say(stage: Stage, answer: str) -> int:
    return int(stage.client.post(SEX, {"sex": answer}).status_code)


def test_it_is_asked_after_acceptance_told_on_the_form_alone_and_taken_back(published: Stage) -> None:
    offer = make_offer(published)
    assert (published.client.get(SEX).status_code, say(published, "female")) == (404, 404)
    assert links(published) == [False, False]
    assert not Version.objects.exists()
    placements.accept_offer(placement=offer, by=published.seeker.user, now=cast.NOW)
    assert links(published) == [True, True]
    page = published.client.get(SEX).content.decode()
    assert "Your organization needs it for the official résumé form. Companies do not see it." in page
    assert [say(published, wrong) for wrong in ("", "magic")] == [422, 422]
    assert in_the_draft(published) == ["（記入してください）"]
    notices = Notice.objects.count()

    published.client.post(reverse("seeker:helper"), {"name": "Chị Hoa", "relation": "friend"})
    assert say(published, "female") == 302
    assert in_the_draft(published) == ["女"]
    assert links(published) == [False, True]
    assert published.client.get(SEX).context["form"]["sex"].value() == "female"
    assert "Female" in published.client.get(reverse("seeker:help_read")).content.decode()
    nobody_else_reads_it(published)

    assert say(published, "by_hand") == 302
    assert in_the_draft(published) == ["（記入してください）"]
    kept = Version.objects.order_by("id").values_list("section", "before", "after", "changed_by", "helper_name")
    by = (published.seeker.user.pk, "Chị Hoa")
    assert list(kept) == [
        ("sex", {"sex": ""}, {"sex": "female"}, *by),
        ("sex", {"sex": "female"}, {"sex": "by_hand"}, *by),
    ]
    logged = Entry.objects.filter(action="seeker.information_changed")
    assert [entry.data for entry in logged] == [{"section": "sex"}, {"section": "sex"}]
    assert Notice.objects.count() == notices


def nobody_else_reads_it(stage: Stage) -> None:
    """This function will look at the organization's other pages and its list, and at the company's page."""
    sender = cast.signed_in(cast.make_member(organization=stage.sending))
    for name in ("seeker", "seeker_versions", "translate", "publish"):
        page = sender.get(reverse(f"sender:{name}", args=[stage.seeker.public_id])).content.decode()
        assert not [word for word in (ASKED, "Female", "female", "女") if word in page], name
    listed = CalamineWorkbook.from_filelike(io.BytesIO(sender.post(reverse("sender:seekers_roster")).content))
    assert "emale" not in str(listed.get_sheet_by_index(0).to_python())
    company = cast.signed_in(cast.make_member(organization=stage.company))
    page = StaffPage.objects.get(seeker_public_id=stage.seeker.public_id)
    shown = company.get(reverse("company:page", args=[page.code]))
    assert shown.status_code == 200
    assert not [word for word in ("emale", "女") if word in shown.content.decode()]
