"""How a view shows a page that has a form."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

MAIN_FORM = "main-form"


def render_form_page(
    request: HttpRequest,
    form: BaseForm,
    template: str = "ui/form_page.html",
    context: dict[str, Any] | None = None,
) -> HttpResponse:
    """This function will show ``form`` with everything typed; with errors the status is 422 and the title says so."""
    failed = form.is_bound and bool(form.errors)
    page = {"form": form, "error": failed, "main_form": MAIN_FORM, **(context or {})}
    return render(request, template, page, status=422 if failed else 200)
