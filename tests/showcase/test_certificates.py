"""A known certificate needs no translator: not at the desk, on the page, on paper or in the search."""

import pytest
from django.utils.translation import override

from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import contents, on_paper
from kakehashi.showcase.search.facets import facets_of
from kakehashi.showcase.search.index import texts_of
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation import desk
from tests import cast

pytestmark = pytest.mark.django_db
CERTIFICATE = "日本語能力試験（JLPT）N4"


def test_a_known_certificate_is_said_by_the_program_everywhere() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    skill = seekers.save_japanese(seeker=seeker, level="N4", certificate="jlpt n4", by=seeker.user, now=cast.NOW)
    seeker = Seeker.objects.get(pk=seeker.pk)
    section = next(one for one in desk.desk_of(seeker=seeker) if one.key == f"language.{skill.public_id}")
    assert ("JLPT N4", CERTIFICATE) in {(fact.here, fact.japanese) for fact in section.facts}
    assert section.parts == ()
    page = contents.preview_of(seeker=seeker, organization=organization, now=cast.NOW)
    with override("vi"):
        assert [line.detail for line in sheet_of(page=page).languages] == ["JLPT N4"]
    with override("ja"):
        paper = on_paper.data_of(sheet=sheet_of(page=page))
    assert CERTIFICATE in str(paper)
    assert ("language", CERTIFICATE) in texts_of(page.sections)
    assert "CERTIFICATE" in facets_of(page)
