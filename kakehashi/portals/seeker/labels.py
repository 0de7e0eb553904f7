"""The seeker's words for sections, choices, consents and placements."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.seekers.states import ChoiceState, ConsentPurpose

Text = str | Promise

SECTIONS: dict[str, tuple[Text, str]] = {
    "names": (_("Names"), "seeker:names"),
    "birth_date": (_("Birth date"), "seeker:birth_date"),
    "country": (_("Country"), "seeker:country"),
    "contact": (_("Contact"), "seeker:contact"),
    "contact_persons": (_("Contact persons"), "seeker:contact_persons"),
    "education": (_("Education"), "seeker:education"),
    "licences": (_("Licences and certificates"), "seeker:licences"),
    "work_history": (_("Work history"), "seeker:jobs"),
    "desired_works": (_("Desired works"), "seeker:wishes"),
    "start": (_("Earliest start"), "seeker:start"),
    "consents": (_("Consents"), "seeker:consents"),
    "sending_organization": (_("Sending organization"), "seeker:change_organization"),
    "self_promotion": (_("Self-Promotion"), "seeker:self_promotion"),
    "languages": (_("Languages"), "seeker:languages"),
    "stays": (_("Earlier stays in Japan"), "seeker:stays"),
}
PROGRESS: dict[str, tuple[Text, str]] = {
    "complete": (_("Complete"), "good"),
    "started": (_("Not complete"), "info"),
    "not_started": (_("Not started"), "neutral"),
}
CHOICES: dict[str, tuple[Text, str]] = {
    ChoiceState.CHOSEN: (_("Waits for an answer"), "wait"),
    ChoiceState.ACCEPTED: (_("Accepted you"), "good"),
    ChoiceState.DECLINED: (_("Declined"), "bad"),
    ChoiceState.LEFT: (_("You left"), "neutral"),
}


@dataclass(frozen=True, kw_only=True)
class ConsentText:
    """One consent: what it is for, who sees what, who never does, and what follows from no."""

    title: Text
    question: Text
    sees: Text
    never: Text
    without: Text


CONSENTS: dict[str, ConsentText] = {
    ConsentPurpose.SHARE_WITH_ORGANIZATION: ConsentText(
        title=_("Your sending organization reads what you enter"),
        question=_("May the sending organization that you choose read your registered information?"),
        sees=_("It sees everything that you enter here. It needs that to prepare you and to translate."),
        never=_("Other sending organizations never see it. Companies never see it."),
        without=_("Without your yes you cannot choose a sending organization."),
    ),
    ConsentPurpose.PUBLISH_TO_COMPANIES: ConsentText(
        title=_("Companies see your staff information page"),
        question=_("May companies in Japan see your staff information page?"),
        sees=_(
            "They see the Japanese page: work, school, languages, Self-Promotion, country and birth year. "
            "Of your name they see one letter, until an interview is confirmed."
        ),
        never=_("They never see your telephone, address, e-mail or the words in your own language."),
        without=_("Without your yes no company can find you. You can still read everything here."),
    ),
    ConsentPurpose.TRANSFER_TO_JAPAN: ConsentText(
        title=_("Your information goes to Japan"),
        question=_("May your staff information page be read in Japan?"),
        sees=_("The companies are in Japan. The rules on personal data are different there."),
        never=_("What companies never see does not go to them, in no country."),
        without=_("Without your yes no company in Japan can see your page."),
    ),
    ConsentPurpose.SHOW_PHOTO: ConsentText(
        title=_("Companies see your photo"),
        question=_("May companies in Japan see your photo?"),
        sees=_("They see a small copy of your photo on your staff information page."),
        never=_("They never see your documents."),
        without=_("Without your yes your page has no photo. Everything else stays the same."),
    ),
}

# What a placement's state means for the seeker, the tone of its tag, and what comes next.
STATES: dict[str, tuple[Text, str, Text]] = {
    "applied": (
        _("Sent to your sending organization"),
        "info",
        _("Your sending organization reads your application. Then it forwards it, or says why not."),
    ),
    "invited": (
        _("A company wants to meet you"),
        "info",
        _("Your sending organization reads the invitation first. Then you can answer."),
    ),
    "passed_on": (_("Please answer"), "wait", _("The company wants to meet you. Say yes or no below.")),
    "forwarded": (_("With the company"), "info", _("The company reads your page. Then it proposes interview times.")),
    "times_proposed": (
        _("Interview times proposed"),
        "info",
        _("Your sending organization chooses a time. Tell them when you can."),
    ),
    "interview_confirmed": (_("Interview fixed"), "good", _("Be there a little early. Good luck.")),
    "passed": (_("You passed the interview"), "good", _("The company now writes its offer. Please wait.")),
    "offered": (_("You have an offer"), "wait", _("Read the conditions. Then accept or decline below.")),
    "accepted": (_("You accepted"), "good", _("The papers come next. The steps below say who does what.")),
    "papers": (_("Your papers are being prepared"), "good", _("The steps below say what is done and what comes next.")),
    "departed": (_("You are in Japan"), "good", _("We wish you well. You can always write to the Secretariat.")),
    "not_forwarded": (
        _("Not passed on"),
        "neutral",
        _("Your sending organization said no. The reason is in the history."),
    ),
    "refused": (_("The company said no"), "neutral", _("You can apply to other opportunities.")),
    "declined": (_("You said no"), "neutral", _("You can apply to other opportunities.")),
    "withdrawn": (_("Withdrawn"), "neutral", _("This placement has ended. You can apply to other opportunities.")),
    "closed": (_("Closed"), "neutral", _("This placement has ended. The history says why.")),
    "called_off": (
        _("Called off"),
        "neutral",
        _("We are sorry. The history says why. You can apply to other opportunities."),
    ),
    "lapsed": (
        _("Ended without an answer"),
        "neutral",
        _("Nobody answered. It was not your fault. You can apply again, also here."),
    ),
}
MOVES: dict[str, Text] = {
    "apply": _("Application sent"),
    "invite": _("The company asked for an interview"),
    "forward": _("Forwarded to the company"),
    "pass_on": _("Invitation passed on to you"),
    "decline_to_forward": _("Not passed on"),
    "agree": _("You said yes to the interview"),
    "decline": _("You said no"),
    "propose_times": _("Interview times proposed"),
    "ask_for_other_times": _("Other times asked for"),
    "confirm_time": _("Interview time fixed"),
    "pass": _("You passed the interview"),
    "offer": _("The company made an offer"),
    "accept": _("You accepted the offer"),
    "refuse": _("The company said no"),
    "withdraw": _("Withdrawn"),
    "close": _("Closed"),
    "lapse": _("Ended without an answer"),
    "begin_papers": _("The papers began"),
    "depart": _("You left for Japan"),
    "take_back_departure": _("The departure was recorded wrongly"),
    "call_off": _("Called off"),
    "expect_step": _("A step was announced"),
    "record_step": _("A step was done"),
    "take_back_step": _("A step was recorded wrongly"),
    "hold": _("Has to wait: the supervising organization checks something"),
    "lift_hold": _("Goes on"),
}
PARTIES: dict[str, Text] = {
    "seeker": _("You"),
    "sender": _("Sending organization"),
    "company": _("Company"),
    "supervising": _("Supervising organization"),
    "program": _("The program"),
}
CAUSES: dict[str, Text] = {
    "accepted_elsewhere": _("You accepted another offer."),
    "places_filled": _("All places were filled. Others were a little earlier."),
    "opportunity_closed": _("The company closed the opportunity."),
    "offer_lapsed": _("The last day for an answer passed."),
    "left_organization": _("You changed your sending organization."),
    "consent_withdrawn": _("You took back a consent."),
    "no_answer_seeker": _("We did not hear from you. That is all right."),
    "no_answer_sender": _("Your sending organization did not answer in time. It was not your fault."),
    "no_answer_company": _("The company did not answer, also not after a reminder. It was not your fault."),
    "left_site": _("You cancelled your membership."),
}
# The texts of the published page, by the last part of their keys.
TEXTS: dict[str, Text] = {
    "name_native": _("Your name as you write it at home"),
    "name_passport": _("Your name as in your passport"),
    "name_katakana": _("Your name in katakana"),
    "self_promotion": _("Self-Promotion"),
    "other_wish": pgettext_lazy("work", "Something else"),
    "employer": _("Where you worked"),
    "other_work": _("What your work was"),
    "duties": _("What you did there"),
    "name": _("Name of the school"),
    "licence_name": _("What stands on it"),
    "field": _("What you learnt at school"),
    "certificate": _("Certificate"),
}
# These alone are named for the person whose they are.
TEXTS_OF_NAMES: dict[str, Text] = {name: TEXTS[name] for name in ("name_native", "name_passport", "name_katakana")}
# Where an answer of a section is changed, by the name of the section in the log.
PLACES: dict[str, str] = {
    **{key: route for key, (_text, route) in SECTIONS.items()},
    "plan": "seeker:plan",
    "sex": "seeker:sex",
    "photo": "seeker:photo",
    "documents": "seeker:documents",
}
INTERVIEW: dict[str, Text] = {"video": _("By video"), "on_site": _("In person")}
