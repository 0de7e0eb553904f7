"""A company keeps lists, notes and whom it leaves out, compares people, and takes a list along."""

import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from kakehashi.audit.models import Entry as LogEntry
from kakehashi.common.identity import new_public_id
from kakehashi.common.refusals import NotAllowed
from kakehashi.placements import actions as placing
from kakehashi.portals.company.leaving_out import left_out
from kakehashi.shortlists import actions, queries
from kakehashi.shortlists.actions import keeping
from kakehashi.shortlists.models import Entry, LeftOut, Note, Shortlist
from kakehashi.shortlists.refusals import NameTaken, TooMany
from kakehashi.showcase import hiding, tasks
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.actions import erase_page
from kakehashi.showcase.models import Opening, Paper, StaffPage
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.shortlists.kept import keep

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
CHOSEN = "/company/chosen/"


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def another(scene: Scene, **fields: object) -> StaffPage:
    return cast.make_page(seeker=cast.make_seeker(organization=scene.sending), organization=scene.sending, **fields)


def copies(page: StaffPage, *, number: int) -> list[StaffPage]:
    """This function will make pages like this one, of people who are nobody else."""
    columns = {field.name: getattr(page, field.name) for field in StaffPage._meta.concrete_fields}
    for name in ("id", "public_id"):
        columns.pop(name)
    made = [new_public_id() for _one in range(number)]
    return StaffPage.objects.bulk_create(
        StaffPage(**{**columns, "code": one[:8].upper(), "seeker_public_id": one}) for one in made
    )


def found(scene: Scene, client: Client) -> list[str]:
    return [one["page"].code for one in client.get("/company/staff/").context["people"]]


def test_people_are_put_on_a_list_from_the_results_and_taken_off_again(scene: Scene) -> None:
    clerk, other = cast.signed_in(scene.clerk), another(scene)
    results = clerk.get("/company/staff/").content.decode()
    assert f'form="chosen" name="page" value="{other.code}"' in results
    given = {"page": [scene.page.code, other.code, "K99999"], "name": "Shortlist for Osaka", "next": "/company/lists/"}
    answer = clerk.post(CHOSEN, given)
    assert (answer.status_code, answer["Location"]) == (302, "/company/lists/")
    made = Shortlist.objects.get()
    assert (made.name, made.organization, made.entries.count()) == ("Shortlist for Osaka", scene.company, 2)
    clerk.post(CHOSEN, {"page": [other.code], "list": made.public_id})
    assert made.entries.count() == 2
    url = reverse("company:list", args=(made.public_id,))
    text = clerk.get(url).content.decode()
    assert scene.page.code in text
    assert "Shortlist for Osaka" in clerk.get(reverse("company:page", args=(other.code,))).content.decode()
    assert clerk.post(f"{url}take-off/", {"page": other.code}).status_code == 302
    assert made.entries.get().page == scene.page
    stranger = cast.signed_in(make_scene().clerk)
    assert stranger.get(url).status_code == stranger.post(f"{url}take-off/", {"page": other.code}).status_code == 404
    assert stranger.post(CHOSEN, {"page": [other.code], "list": made.public_id}).status_code == 422
    assert not stranger.get("/company/lists/").context["lists"]


def test_what_cannot_be_done_with_the_chosen_is_said_and_nothing_is_lost(scene: Scene) -> None:
    clerk = cast.signed_in(scene.clerk)
    codes = [scene.page.code, *(another(scene).code for _one in range(4))]
    nobody = clerk.post(CHOSEN, {"name": "Osaka"})
    nameless = clerk.post(CHOSEN, {"page": codes, "next": "https://elsewhere.example/company/"})
    five = clerk.post(CHOSEN, {"page": codes, "do": "compare"})
    for answer, sentence in (
        (nobody, "Choose at least one person."),
        (nameless, "Enter a name for the new list, or choose a list"),
        (five, "Compare up to four people. Choose fewer."),
    ):
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    assert nameless.content.decode().count("checked") == 5
    assert nameless.context["back"] == "/company/staff/"
    keep(scene.company, page=scene.page, user=scene.clerk)
    assert clerk.post(CHOSEN, {"page": codes, "name": "Shortlist for Osaka"}).status_code == 422
    assert clerk.post("/company/lists/", {"name": "Shortlist for Osaka"}).status_code == 422
    assert (Shortlist.objects.count(), Entry.objects.count()) == (1, 1)
    with pytest.raises(NameTaken):
        actions.make_list(organization=scene.company, name=" Shortlist for Osaka", by=scene.clerk, now=cast.NOW)
    with pytest.raises(NotAllowed):
        actions.make_list(organization=scene.company, name="x", by=scene.placer, now=cast.NOW)
    with pytest.raises(NotAllowed):
        actions.make_list(organization=scene.sending, name="x", by=scene.trainer, now=cast.NOW)


def test_a_list_is_renamed_removed_and_full_at_two_hundred(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk, made = cast.signed_in(scene.clerk), keep(scene.company, page=scene.page, user=scene.clerk)["list"]
    url = reverse("company:list", args=(made.public_id,))
    assert clerk.post(f"{url}edit/", {"name": "Osaka 2027"}).status_code == 302
    assert "Osaka 2027" in clerk.get(url).content.decode()
    monkeypatch.setattr(keeping, "MOST_ON_A_LIST", 1)
    with pytest.raises(TooMany):
        actions.put_on_list(shortlist=made, pages=[another(scene)], by=scene.clerk, now=cast.NOW)
    assert "It goes for all members" in clerk.get(f"{url}remove/").content.decode()
    assert clerk.post(f"{url}remove/").status_code == 302
    assert (Shortlist.objects.count(), Note.objects.count()) == (0, 1)


def test_a_note_stays_inside_the_organization(scene: Scene) -> None:
    clerk, url = cast.signed_in(scene.clerk), reverse("company:page", args=(scene.page.code,))
    assert clerk.post(f"{url}notes/", {"text": ""}).status_code == 422
    assert clerk.post(f"{url}notes/", {"text": "半自動溶接を聞く"}).status_code == 302
    colleague = cast.make_member(organization=scene.company, name="Colleague")
    text = cast.signed_in(colleague).get(url).content.decode()
    assert "半自動溶接を聞く" in text
    assert scene.clerk.name in text
    assert "Only your organization reads it." in text
    others = [(scene.placer, url), (make_scene().clerk, url), (scene.seeker.user, "/seeker/who-opened/")]
    others += [(scene.trainer, reverse("sender:seeker", args=(scene.seeker.public_id,)))]
    for user, address in others:
        assert "半自動溶接を聞く" not in cast.signed_in(user).get(address).content.decode()
    note = Note.objects.get()
    assert cast.signed_in(colleague).post(reverse("company:note_remove", args=(note.public_id,))).status_code == 302
    assert not Note.objects.exists()


def test_up_to_four_stand_side_by_side_without_age_and_each_sees_that_it_was_opened(scene: Scene) -> None:
    sections = [
        {"key": "licence", "kind": "driving", "text": "普通自動車免許", "from": "2023"},
        {"key": "start", "from": "2027-04"},
    ]
    pages = [scene.page, another(scene, sections=sections), another(scene), another(scene), another(scene)]
    clerk = cast.signed_in(scene.clerk)
    answer = clerk.post(CHOSEN, {"page": [page.code for page in pages[:4]], "do": "compare"})
    assert answer["Location"] == "/company/compare/?" + "&".join(f"page={page.code}" for page in pages[:4])
    shown = clerk.get(answer["Location"] + f"&page={pages[4].code}")
    rows = {row.label: [cell.lines for cell in row.cells] for row in shown.context["rows"]}
    assert [one.text for one in rows["Licences and certificates"][1]] == ["Driving licence 普通自動車免許 2023"]
    assert [one.text for one in rows["Earliest start"][1]] == ["Apr 2027"]
    text = shown.content.decode().partition("<main")[2]
    assert pages[4].code not in text
    assert "2004" not in text
    assert Opening.objects.filter(organization_public_id=scene.company.public_id).count() == 4
    hiding.hide_from(seeker=scene.seeker, organization=scene.company, by=scene.seeker.user, now=cast.NOW)
    again = clerk.get(answer["Location"])
    assert scene.page.code not in again.content.decode().partition("<main")[2]
    assert "1 person is no longer shown." in again.content.decode()
    assert "Nobody to compare" in clerk.get("/company/compare/?page=K99999").content.decode()


def test_whom_a_company_leaves_out_it_does_not_find_until_it_takes_it_back(scene: Scene) -> None:
    clerk, placer, other = cast.signed_in(scene.clerk), cast.signed_in(scene.placer), another(scene)
    assert clerk.post(CHOSEN, {"page": [other.code], "do": "leave_out"}).status_code == 302
    assert clerk.post(CHOSEN, {"page": [other.code], "do": "leave_out"}).status_code == 302
    assert (found(scene, clerk), len(found(scene, placer))) == ([scene.page.code], 2)
    assert other.code in clerk.get("/company/left-out/").content.decode()
    back = reverse("company:page_bring_back", args=(other.code,))
    assert placer.post(back).status_code == 404
    StaffPage.objects.filter(pk=other.pk).update(is_shown=False)
    text = clerk.get("/company/left-out/").content.decode()
    assert "No longer shown" in text
    assert clerk.post(back).status_code == 302
    assert not LeftOut.objects.exists()


def test_seen_and_invited_people_can_be_left_out(scene: Scene) -> None:
    clerk, opened, invited, fresh = cast.signed_in(scene.clerk), another(scene), another(scene), another(scene)
    clerk.get(reverse("company:page", args=(opened.code,)))
    placing.invite_to_interview(
        page_code=invited.code, opportunity=scene.opportunity, message="", organization=scene.company,
        by=scene.clerk, now=cast.NOW,
    )  # fmt: skip

    def codes(**kinds: bool) -> set[str]:
        pages = showcase.search(wanted=showcase.Wanted(), left_out=left_out(scene.company, **kinds)).pages
        return {page.code for page in pages}

    everybody = {scene.page.code, opened.code, invited.code, fresh.code}
    assert codes() == everybody
    assert codes(seen=True) == everybody - {opened.code}
    assert codes(invited=True) == everybody - {invited.code}
    assert codes(seen=True, invited=True) == {scene.page.code, fresh.code}
    both = "/company/staff/?unseen=on&uninvited=on"
    shown = clerk.get(both)
    assert {one["page"].code for one in shown.context["people"]} == {scene.page.code, fresh.code}
    assert '<input type="hidden" name="unseen" value="on">' in shown.content.decode()
    listed = clerk.post(reverse("company:pages_roster"), {"unseen": "on", "uninvited": "on"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(listed.content)).get_sheet_by_index(0).to_python()
    assert {row[0] for row in rows[1:]} == {scene.page.code, fresh.code}
    saving = clerk.get("/company/searches/new/?unseen=on&country=VN").content.decode()
    assert "Only people whom we have not seen yet" in saving


@pytest.mark.parametrize("how", ["hidden", "taken down"])
def test_of_somebody_who_is_not_shown_any_more_the_list_says_nothing_else(scene: Scene, how: str) -> None:
    clerk, made = cast.signed_in(scene.clerk), keep(scene.company, page=scene.page, user=scene.clerk)["list"]
    url = reverse("company:list", args=(made.public_id,))
    other = another(scene)
    actions.put_on_list(shortlist=made, pages=[other], by=scene.clerk, now=cast.NOW)
    assert "面接で聞くこと" in clerk.get(reverse("company:page", args=(scene.page.code,))).content.decode()
    clerk.post(f"{url}pdf/")
    if how == "hidden":
        hiding.hide_from(seeker=scene.seeker, organization=scene.company, by=scene.seeker.user, now=cast.NOW)
    else:
        StaffPage.objects.filter(pk=scene.page.pk).update(is_shown=False)
    text = clerk.get(url).content.decode()
    card = text[text.index(f">{scene.page.code}<") :].partition("</li>")[0]
    assert "No longer shown" in card
    assert "href" not in card
    assert "グ" not in card
    assert "Vietnam" not in card
    assert clerk.post(CHOSEN, {"page": [scene.page.code], "list": made.public_id}).status_code == 422
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(clerk.post(f"{url}xlsx/").content)).get_sheet_by_index(0)
    assert [row[0] for row in sheet.to_python()[1:]] == [other.code]
    for job in ProcrastinateJob.objects.filter(task_name="make_paper"):
        tasks.make_paper(**job.args)
    assert clerk.get(f"{url}pdf/")["Content-Type"] != "application/pdf"


def test_a_list_is_taken_along_as_xlsx_and_pdf_and_the_people_see_it(scene: Scene) -> None:
    clerk, made = cast.signed_in(scene.clerk), keep(scene.company, page=scene.page, user=scene.clerk)["list"]
    url, other = reverse("company:list", args=(made.public_id,)), another(scene)
    actions.put_on_list(shortlist=made, pages=[other], by=scene.clerk, now=cast.NOW)
    answer = clerk.post(f"{url}xlsx/")
    assert answer["Content-Disposition"] == 'attachment; filename="shortlist-2026-11-22.xlsx"'
    assert clerk.post(f"{url}pdf/").status_code == 302
    assert clerk.get(f"{url}pdf/")["Refresh"] == "2"
    for job in ProcrastinateJob.objects.filter(task_name="make_paper"):
        tasks.make_paper(**job.args)
    ready = clerk.get(f"{url}pdf/")
    assert ready["Content-Type"] == "application/pdf"
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(ready.content)).pages]
    assert len(pages) == 3
    assert "Shortlist for Osaka" in pages[0]
    assert all(scene.page.code in text or other.code in text for text in pages)
    assert "溶接が得意です。" in pages[1]
    assert not any("面接で聞くこと" in text for text in pages)
    assert Opening.objects.filter(in_list=True, page=scene.page).count() == 1
    assert LogEntry.objects.filter(action="staff_page.listed", data__count=2).count() == 2
    erase_page(seeker_public_id=scene.seeker.public_id)
    assert not Paper.objects.exists()
    assert (Entry.objects.count(), Note.objects.count()) == (1, 0)
    assert cast.signed_in(make_scene().clerk).post(f"{url}xlsx/").status_code == 404


def test_fifty_rows_need_no_more_queries_than_one(scene: Scene) -> None:
    clerk, made = cast.signed_in(scene.clerk), keep(scene.company, page=scene.page, user=scene.clerk)["list"]
    addresses = ["/company/lists/", reverse("company:list", args=(made.public_id,)), "/company/left-out/"]
    addresses += ["/company/searches/", reverse("company:page", args=(scene.page.code,)), "/company/staff/"]

    def asked(rows: int) -> list[int]:
        pages = copies(scene.page, number=rows)
        own = {"organization": scene.company}
        Shortlist.objects.bulk_create(Shortlist(name=page.code, made_at=cast.NOW, **own) for page in pages)
        Note.objects.bulk_create(Note(page=scene.page, text="x", written_at=cast.NOW, **own) for _one in pages)
        actions.put_on_list(shortlist=made, pages=pages, by=scene.clerk, now=cast.NOW)
        actions.leave_out(pages=pages, by=scene.clerk, now=cast.NOW, **own)
        counts = []
        for url in addresses:
            with CaptureQueriesContext(connection) as captured:
                assert clerk.get(url).status_code == 200
            counts.append(sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in captured))
        return counts

    asked(0)
    few = asked(1)
    assert asked(48) == few
    assert max(few) <= 12, few
    assert len(clerk.get(addresses[1]).context["rows"]) == 50
    assert queries.list_for(organization=scene.supervising, public_id=made.public_id) is None
