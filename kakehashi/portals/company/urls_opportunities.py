"""The addresses of a company's opportunities: the list, one of them, its parts, and what can be done with it."""

from django.urls import path

from kakehashi.opportunities.forms import FORMS
from kakehashi.portals.company.views import opportunities, opportunity_moves, opportunity_parts, opportunity_picture

ONE = "<str:public_id>/"

urlpatterns = [
    path("", opportunities.opportunities, name="opportunities"),
    path("new/", opportunity_parts.opportunity_new, name="opportunity_new"),
    path(ONE, opportunities.opportunity, name="opportunity"),
    path(f"{ONE}submit/", opportunities.opportunity_submit, name="opportunity_submit"),
    path(f"{ONE}close/", opportunities.opportunity_close, name="opportunity_close"),
    path(f"{ONE}pause/", opportunity_moves.opportunity_pause, name="opportunity_pause"),
    path(f"{ONE}resume/", opportunity_moves.opportunity_resume, name="opportunity_resume"),
    path(f"{ONE}holds/", opportunity_moves.opportunity_holds, name="opportunity_holds"),
    path(f"{ONE}extend/", opportunity_moves.opportunity_extend, name="opportunity_extend"),
    path(f"{ONE}copy/", opportunity_moves.opportunity_copy, name="opportunity_copy"),
    path(f"{ONE}pdf/", opportunity_moves.opportunity_pdf, name="opportunity_pdf"),
    path(f"{ONE}picture/", opportunity_picture.opportunity_picture, name="opportunity_picture"),
    path(f"{ONE}picture/file/", opportunity_picture.opportunity_picture_file, name="opportunity_picture_file"),
    path(f"{ONE}work/", opportunity_parts.opportunity_work, name="opportunity_work"),
    *(
        path(f"{ONE}{part}/", opportunity_parts.opportunity_part, {"part": part}, name=f"opportunity_{part}")
        for part in FORMS
    ),
]
