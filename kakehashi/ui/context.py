"""What every page of Kakehashi may use without its view handing it over."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """This function will name the demo, the process, and what a portal has set: navigation, and what stands on top."""
    return {
        "demo": getattr(settings, "DEMO", False),
        "process": getattr(settings, "PROCESS", "web"),
        "navigation": getattr(request, "navigation", ()),
        "top": getattr(request, "top", None),
    }
