"""GET changes no domain row: the guard refuses, whatever a view tries."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from kakehashi.catalogue.models import Work
from kakehashi.common.readonly import ReadOnlyMiddleware, WriteOnGet

pytestmark = pytest.mark.django_db


def writes(request: HttpRequest) -> HttpResponse:
    Work.objects.filter(code="7-7-2").update(name_en="changed by a look")
    return HttpResponse("done")


def test_a_look_that_changes_a_domain_row_is_stopped() -> None:
    with pytest.raises(WriteOnGet, match="GET may not change catalogue_work"), transaction.atomic():
        ReadOnlyMiddleware(writes)(RequestFactory().get("/"))
    assert not Work.objects.filter(name_en="changed by a look").exists()


def test_a_post_may_change_rows() -> None:
    assert ReadOnlyMiddleware(writes)(RequestFactory().post("/")).status_code == 200
    assert Work.objects.filter(name_en="changed by a look").count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO catalogue_work (code) VALUES ('x')",
        "DELETE FROM catalogue_work",
        "WITH gone AS (DELETE FROM catalogue_work RETURNING code) SELECT * FROM gone",
        "/* hidden */ UPDATE catalogue_work SET name_en = ''",
        "  update only catalogue_work set name_en = ''",
        "SELECT procrastinate_defer_jobs_v1(ARRAY[]::procrastinate_job_to_defer_v1[])",
    ],
)
def test_every_way_of_writing_is_stopped(statement: str) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        with connection.cursor() as cursor:
            cursor.execute(statement)
        return HttpResponse()

    with pytest.raises(WriteOnGet):
        ReadOnlyMiddleware(view)(RequestFactory().get("/"))


def test_a_session_may_be_kept_while_looking() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        SessionStore().create()
        return HttpResponse("kept")

    assert ReadOnlyMiddleware(view)(RequestFactory().get("/")).content == b"kept"
