"""One Japanese Employment Opportunity as everybody sees it: never with a company's contact data."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.common import clock, files
from kakehashi.common.access import ANYONE, access
from kakehashi.opportunities import pictures, queries
from kakehashi.opportunities.sheet import currency_of, sheet_of
from kakehashi.opportunities.translated import shown_texts


@access(ANYONE)
@require_safe
def opportunity(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one opportunity, with the wage before and after deductions."""
    today = clock.day_in_japan(clock.now())
    found = queries.shown_one(public_id=public_id, on=today)
    if found is None:
        raise Http404
    language = get_language() or ""
    texts = shown_texts(opportunity=found, languages=[language])
    sheet = sheet_of(opportunity=found, on=today, currency=currency_of(language=language), translated=texts)
    context = {"opportunity": found, "sheet": sheet, "picture": pictures.picture_of(opportunity=found)}
    return render(request, "public/opportunity.html", context)


@access(ANYONE)
@require_safe
def picture(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will send the picture of the workplace of an opportunity that is shown."""
    found = queries.shown_one(public_id=public_id, on=clock.day_in_japan(clock.now()))
    content = pictures.content_of(opportunity=found) if found else None
    if content is None:
        raise Http404
    return files.sent(request, content, name="workplace.jpg", content_type=files.JPEG)
