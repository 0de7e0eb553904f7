"""The pages of the work history: the list, finding the work of a job, one job, no job."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.queries import work_by_code
from kakehashi.common import clock
from kakehashi.portals.seeker import works
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions, queries
from kakehashi.seekers.forms import JobForm
from kakehashi.showcase.queries import has_published_page
from kakehashi.translation.sources import OF_A_JOB, job_key
from kakehashi.ui.forms import PartialDate, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.catalogue.models import Work
    from kakehashi.seekers.models import Job, Seeker

UNLISTED = "none"


@seeker_page("information")
@require_safe
def jobs(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the jobs."""
    return render(request, "seeker/jobs.html", {"jobs": queries.jobs(seeker=seeker), "none": seeker.no_jobs})


@seeker_page("information")
@require_safe
def find(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will search the official list for the work of a job; the choice leads to the job's page."""
    found = _job(seeker, public_id) if public_id else None
    target = reverse("seeker:job", args=[found.public_id]) if found else reverse("seeker:job_new")
    back = target if found else reverse("seeker:jobs")
    return render(request, "seeker/find_job_work.html", {**works.search(request), "target": target, "back": back})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def job(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will add a job whose work was found before, or change one.

    ``work`` in the address is a code of the list, or ``none``. Published texts of a job are left out of the form;
    the page leads to where their change is asked for.
    """
    found = _job(seeker, public_id) if public_id else None
    chosen = request.GET.get("work", "")
    work = _work(chosen) if chosen else (found.work if found else None)
    if found is None and not chosen:
        return redirect("seeker:job_find")
    kept = _published_texts(seeker, found)
    form = bound_or_kept(
        JobForm, request, initial=_initial(found), listed=work is not None, today=clock.now().date(), without=set(kept)
    )
    if request.method == "POST" and form.is_valid():
        actions.save_job(seeker=seeker, job=found, work=work, **_answers(form, kept), by=seeker.user, now=clock.now())
        return saved(request, "seeker:jobs")
    return question(
        request,
        form,
        title=_("A job") if found is None else _("Change this job"),
        back=reverse("seeker:jobs"),
        template="seeker/item.html",
        work=work,
        find=reverse("seeker:job_work", args=[public_id]) if found else reverse("seeker:job_find"),
        texts=[(text, reverse("seeker:change", args=[job_key(found.public_id, field)])) for field, text in kept.items()]
        if found
        else [],
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a job is to be removed, and remove it."""
    found = _job(seeker, public_id)
    if request.method == "POST":
        actions.remove_job(job=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:jobs")
    return render(request, "seeker/remove.html", {"name": found.employer, "back": reverse("seeker:jobs")})


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person never worked."""
    actions.say_no_jobs(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_1")


def _job(seeker: "Seeker", public_id: str) -> "Job":
    found = queries.job_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _work(code: str) -> "Work | None":
    """This function will return the work with this code, None for a work that is not on the list, or 404."""
    if code == UNLISTED:
        return None
    work = work_by_code(code=code, day=clock.now().date())
    if work is None:
        raise Http404
    return work


def _published_texts(seeker: "Seeker", found: "Job | None") -> dict[str, str]:
    """This function will return the texts of a job that can only be changed through the organization."""
    if found is None or not has_published_page(seeker=seeker):
        return {}
    return {field: text for field in OF_A_JOB if (text := getattr(found, field))}


def _answers(form: JobForm, kept: dict[str, str]) -> dict[str, Any]:
    """This function will return what is saved: the answers, and the published texts as they are."""
    begins: PartialDate = form.cleaned_data["begins"]
    ends: PartialDate | None = form.cleaned_data["ends"]
    texts = {field: kept.get(field) or form.cleaned_data.get(field, "") for field in OF_A_JOB}
    return {
        **texts,
        "from_year": begins.year,
        "from_month": begins.month,
        "until_year": ends.year if ends else None,
        "until_month": ends.month if ends else None,
    }


def _initial(found: "Job | None") -> dict[str, object]:
    if found is None:
        return {}
    ends = PartialDate(found.until_year, found.until_month) if found.until_year else None
    return {
        "employer": found.employer,
        "other_work": found.other_work,
        "duties": found.duties,
        "begins": PartialDate(found.from_year, found.from_month),
        "ends": ends,
    }
