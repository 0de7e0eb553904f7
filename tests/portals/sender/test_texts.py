"""The texts of a person: in the order of the page that companies read, each with its label."""

import pytest
from django.urls import reverse

from kakehashi.portals.seeker import labels as of_seeker
from kakehashi.portals.sender import labels
from kakehashi.seekers.models import LanguageSkill, Licence, Schooling
from kakehashi.translation import actions
from kakehashi.translation.desk import desk_of
from kakehashi.translation.sources import NAMES, sources_of
from tests import cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]


def whole_seeker(organization):
    seeker = cast.make_seeker(
        organization=organization, self_promotion="x", other_wish="x", starts_from_year=2027, starts_from_month=4
    )
    seeker.jobs.update(work=None, other_work="x")
    Schooling.objects.create(seeker=seeker, kind="college", name="x", field="x")
    Licence.objects.create(seeker=seeker, kind="driving", name="x")
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate="x")
    return seeker


def test_the_desk_has_the_order_of_the_page():
    seeker = whole_seeker(cast.make_organization())
    sections = desk_of(seeker=seeker)
    order = ["name", "wish", "start", "self_promotion", "job", "school", "licence", "language"]
    assert [section.key.partition(".")[0] for section in sections] == order
    keys = [part.key for section in sections for part in section.parts]
    assert keys == [source.key for source in sources_of(seeker)]


def test_every_text_that_can_be_wished_otherwise_has_its_label_in_the_list():
    organization = cast.make_organization()
    seeker = whole_seeker(organization)
    keys = {*NAMES, *(source.key for source in sources_of(seeker))}
    for key in keys:
        actions.request_change(seeker=seeker, key=key, wanted="y", by=seeker.user, now=cast.NOW)
    last = {key.rpartition(".")[2] for key in keys}
    assert last == set(labels.TEXTS) == set(of_seeker.TEXTS)
    member = cast.make_member(organization=organization)
    rows = cast.signed_in(member).get(reverse("sender:change_requests")).context["rows"]
    assert {str(row["field"]) for row in rows} == {str(labels.TEXTS[one]) for one in last}
