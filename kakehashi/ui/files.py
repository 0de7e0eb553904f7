"""Files that are handed to a reader, and the page that waits for one that is being made."""

from django.http import HttpResponse

SECONDS_BETWEEN_LOOKS = 2
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_pdf(content: bytes | memoryview, *, name: str) -> HttpResponse:
    """This function will answer with a PDF that the browser may show; ``name`` is safe in a header."""
    return _file(content, kind="application/pdf", disposition=f'inline; filename="{name}.pdf"')


def as_xlsx(content: bytes, *, name: str) -> HttpResponse:
    """This function will answer with a list for a spreadsheet, to be kept; ``name`` is safe in a header."""
    return _file(content, kind=_XLSX, disposition=f'attachment; filename="{name}.xlsx"')


def as_calendar(text: str, *, name: str) -> HttpResponse:
    """This function will answer with an entry for a calendar; ``name`` is safe in a header."""
    kind, disposition = "text/calendar; charset=utf-8", f'attachment; filename="{name}.ics"'
    return _file(text.encode(), kind=kind, disposition=disposition)


def being_made(answer: HttpResponse) -> HttpResponse:
    """This function will have the browser look again by itself, without a script, until the file is there."""
    answer["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
    return answer


def _file(content: bytes | memoryview, *, kind: str, disposition: str) -> HttpResponse:
    answer = HttpResponse(bytes(content), content_type=kind)
    answer["Content-Disposition"] = disposition
    answer["Content-Length"] = str(len(content))
    return answer
