"""A known certificate needs no translator: not at the desk, on the page, on paper or in the search."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils.translation import override

from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import LanguageSkill, Seeker
from kakehashi.showcase import contents, on_paper
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.facets import facets_of
from kakehashi.showcase.search.index import texts_of
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation import desk, queries
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


def test_own_words_from_before_become_codes_where_they_are_recognised_also_on_shown_pages() -> None:
    organization = cast.make_organization()
    known, other = (cast.make_seeker(organization=organization) for _number in range(2))
    for seeker, words in ((known, "JLPT-N4"), (other, "Chứng chỉ N4")):
        LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate=words)
        assert [part.source for part in queries.parts_needed(seeker=seeker) if "language" in part.key] == [words]
        page = contents.preview_of(seeker=Seeker.objects.get(pk=seeker.pk), organization=organization, now=cast.NOW)
        page.sections = [{"key": "language", "text": "日本語能力試験N4", "language": "ja", "level": "N4"}]
        page.code = f"K{seeker.public_id[:5]}"
        page.save()
    migration = import_module("kakehashi.seekers.migrations.0006_certificates_and_sex")
    migration.recognise(apps, None)
    migration.put_codes(apps, None)
    kept = LanguageSkill.objects.order_by("id").values_list("certificate_kind", "certificate")
    assert list(kept) == [("jlpt_n4", ""), ("", "Chứng chỉ N4")]
    first, second = StaffPage.objects.order_by("id")
    assert (first.sections[0]["text"], first.sections[0]["certificate"]) == ("", "jlpt_n4")
    assert second.sections[0]["text"] == "日本語能力試験N4"
