"""Where a notice leads, by what it is about and who reads it."""

from django.urls import NoReverseMatch, reverse

from kakehashi.common.access import COMPANY, SECRETARIAT, SEEKER, SENDER

HOMES = {SEEKER: "seeker:home", SENDER: "sender:home", COMPANY: "company:home", SECRETARIAT: "secretariat:home"}
# A route that ends in "*" takes the public name of the thing.
ROUTES = {
    ("placement", SEEKER): "seeker:placement*",
    ("placement", SENDER): "sender:placement*",
    ("placement", COMPANY): "company:placement*",
    ("letter", SEEKER): "seeker:letter*",
    ("letter", SENDER): "sender:letter*",
    ("letter", COMPANY): "company:letter*",
    ("letter", SECRETARIAT): "secretariat:letter*",
    ("interview_day", SEEKER): "seeker:day*",
    ("interview_day", SENDER): "sender:day*",
    ("interview_day", COMPANY): "company:day*",
    ("seeker", SEEKER): "seeker:information",
    ("seeker", SENDER): "sender:seeker*",
    ("seeker", SECRETARIAT): "secretariat:recovery",
    ("outlook", SEEKER): "seeker:pathways",
    ("opportunity", SEEKER): "seeker:opportunity*",
    ("opportunities", SEEKER): "seeker:opportunities",
    ("opportunity", SENDER): "public:opportunity*",
    ("opportunity", COMPANY): "company:opportunity*",
    ("opportunity", SECRETARIAT): "secretariat:opportunity*",
    ("organization", SENDER): "sender:organization",
    ("organization", COMPANY): "company:agreements",
    ("organization", SECRETARIAT): "secretariat:organization*",
    ("agreement", SENDER): "sender:agreements",
    ("agreement", COMPANY): "company:agreements",
    ("supervision", COMPANY): "company:supervision",
    ("change_request", SEEKER): "seeker:information",
    ("change_request", SENDER): "sender:change_request*",
    ("document", SEEKER): "seeker:document*",
    ("choice", SEEKER): "seeker:information_2",
    ("choice", SENDER): "sender:seekers",
    ("late", SEEKER): "seeker:home",
    ("late", SENDER): "sender:queue",
    ("late", SECRETARIAT): "secretariat:late",
    ("message", SECRETARIAT): "secretariat:message*",
    ("word", SEEKER): "seeker:word",
    ("word", SENDER): "sender:word*",
    ("seeker_question", SEEKER): "seeker:asked*",
    ("translation", SENDER): "sender:translate*",
    ("unreached", SECRETARIAT): "secretariat:not_reached_one*",
}


def address(*, about: str, public_id: str, audience: str) -> str:
    """This function will return where a notice leads for this audience, empty when it leads nowhere."""
    name = ROUTES.get((about, audience), "")
    if not name:
        return ""
    try:
        return reverse(name[:-1], args=[public_id]) if name.endswith("*") else reverse(name)
    except NoReverseMatch:
        return ""
