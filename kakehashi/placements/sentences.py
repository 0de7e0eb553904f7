"""The sentences in which each party hears of each move; the supervising organization hears what its company hears.

A sentence may use ``code`` (how a company knows the person), ``company`` and ``sending`` (names of organizations).
It never holds anything of the person, so that erasing a person needs to rewrite nobody else's notices.
"""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = tuple[Promise, Promise]

SENTENCES: Final[dict[str, dict[str, Words]]] = {
    "apply": {
        "sender": (
            _("A seeker applies to %(company)s"),
            _("The application of %(code)s waits for you. Please forward it or decline with a reason."),
        ),
    },
    "invite": {
        "seeker": (
            _("%(company)s wants to meet you"),
            _("%(company)s asks for an interview. Your sending organization looks at it first."),
        ),
        "sender": (
            _("%(company)s invites %(code)s"),
            _("The invitation waits for you. Please pass it on or decline with a reason."),
        ),
        "company": (
            _("%(company)s invites %(code)s"),
            _("The invitation went to the sending organization %(sending)s."),
        ),
    },
    "forward": {
        "seeker": (
            _("Your application is with %(company)s"),
            _("Your sending organization forwarded your application. Next, the company proposes interview times."),
        ),
        "company": (
            _("%(code)s applies to %(company)s"),
            _("%(sending)s forwarded an application. Please propose interview times or refuse with a reason."),
        ),
    },
    "pass_on": {
        "seeker": (
            _("Please answer the invitation of %(company)s"),
            _("Your sending organization passed the invitation on. Say yes or no on your page."),
        ),
        "company": (
            _("%(code)s has the invitation of %(company)s"),
            _("%(sending)s passed the invitation on. Now the person answers."),
        ),
    },
    "decline_to_forward": {
        "seeker": (
            _("Your sending organization said no"),
            _("It did not pass things on between you and %(company)s. The reason is on your page."),
        ),
        "company": (
            _("%(sending)s declined for %(code)s"),
            _("The invitation of %(company)s was not passed on. The reason is on the page."),
        ),
    },
    "agree": {
        "sender": (
            _("%(code)s agrees to the invitation of %(company)s"),
            _("Next, the company proposes interview times."),
        ),
        "company": (
            _("%(code)s agrees to the invitation of %(company)s"),
            _("Please propose up to three times for the interview."),
        ),
    },
    "decline": {
        "sender": (_("%(code)s says no to %(company)s"), _("This placement has ended. The reason is on the page.")),
        "company": (_("%(code)s says no to %(company)s"), _("This placement has ended.")),
    },
    "propose_times": {
        "seeker": (
            _("%(company)s proposes interview times"),
            _("Your sending organization will choose a time with you."),
        ),
        "sender": (
            _("%(company)s proposes interview times for %(code)s"),
            _("Please confirm one of the times or ask for others."),
        ),
        "company": (
            _("%(company)s: interview times proposed for %(code)s"),
            _("Next, %(sending)s confirms one of the times."),
        ),
    },
    "ask_for_other_times": {
        "seeker": (
            _("Other interview times are asked for"),
            _("Your sending organization asked %(company)s for other times."),
        ),
        "company": (
            _("%(sending)s asks for other times for %(code)s"),
            _("None of the times is possible. %(company)s, please propose others."),
        ),
    },
    "confirm_time": {
        "seeker": (
            _("Your interview with %(company)s is fixed"),
            _("The day and time are on your page. Please be ready ten minutes early."),
        ),
        "company": (
            _("The interview of %(company)s with %(code)s is fixed"),
            _("%(sending)s confirmed the time. The page now shows the name in katakana."),
        ),
    },
    "pass": {
        "seeker": (
            _("You passed the interview with %(company)s"),
            _("Next, the company writes its offer. You decide then."),
        ),
        "sender": (_("%(code)s passed the interview with %(company)s"), _("Next, the company writes its offer.")),
        "company": (_("%(company)s: %(code)s passed the interview"), _("Next, the company writes its offer.")),
    },
    "offer": {
        "seeker": (
            _("%(company)s makes you an offer"),
            _("Read the conditions on your page, then accept or decline. Nobody may ask you for a deposit."),
        ),
        "sender": (
            _("%(company)s makes %(code)s an offer"),
            _("Please explain the conditions. The seeker decides alone."),
        ),
        "company": (_("%(company)s made %(code)s an offer"), _("Now the person answers.")),
    },
    "accept": {
        "sender": (
            _("%(code)s accepts the offer of %(company)s"),
            _("The place is theirs."),
        ),
        "company": (_("%(code)s accepts the offer of %(company)s"), _("The place is filled.")),
    },
    "refuse": {
        "seeker": (
            _("%(company)s said no this time"),
            _("The reason is on your page. You can apply to other opportunities."),
        ),
        "sender": (_("%(company)s refuses %(code)s"), _("This placement has ended. The reason is on the page.")),
        "company": (_("%(company)s refuses %(code)s"), _("This placement has ended. The reason is on the page.")),
    },
    "withdraw": {
        "seeker": (
            _("Your sending organization withdrew a placement"),
            _("It is the one with %(company)s. The reason is on your page."),
        ),
        "sender": (_("%(code)s withdraws from %(company)s"), _("This placement has ended. The reason is on the page.")),
        "company": (_("%(code)s is withdrawn from %(company)s"), _("This placement has ended.")),
    },
    "hold": {
        "seeker": (
            _("Your placement with %(company)s has to wait"),
            _("The supervising organization checks something first. You can still withdraw."),
        ),
        "sender": (
            _("%(code)s and %(company)s: held"),
            _("The supervising organization holds this placement. The reason is on the page."),
        ),
        "company": (
            _("%(code)s and %(company)s: held"),
            _("The supervising organization holds this placement. The reason is on the page."),
        ),
    },
    "lift_hold": {
        "seeker": (_("Your placement with %(company)s goes on"), _("The supervising organization released it.")),
        "sender": (_("%(code)s and %(company)s: released"), _("The supervising organization let it go on.")),
        "company": (
            _("%(code)s and %(company)s: released"),
            _("The supervising organization let it go on."),
        ),
    },
}

# Endings that come from a larger decision than one about this placement, by their cause.
ENDINGS: Final[dict[str, dict[str, Words]]] = {
    "accepted_elsewhere": {
        "sender": (
            _("%(code)s accepted another offer"),
            _("So the placement with %(company)s is closed."),
        ),
        "company": (
            _("%(code)s accepted another offer"),
            _("So the placement with %(company)s is closed. Thank you for your interest."),
        ),
    },
    "places_filled": {
        "seeker": (
            _("All places at %(company)s are filled"),
            _("Others were a little earlier. Thank you for your interest. You can apply to other opportunities."),
        ),
        "sender": (
            _("All places at %(company)s are filled"),
            _("So the placement of %(code)s is closed. Other opportunities are open."),
        ),
        "company": (
            _("All places at %(company)s are filled"),
            _("So the placement of %(code)s is closed."),
        ),
    },
    "opportunity_closed": {
        "seeker": (
            _("%(company)s closed the opportunity"),
            _("So your placement is closed. You can apply to other opportunities."),
        ),
        "sender": (
            _("%(company)s closed the opportunity"),
            _("So the placement of %(code)s is closed. Other opportunities are open."),
        ),
        "company": (_("%(company)s closed the opportunity"), _("So the placement of %(code)s is closed.")),
    },
    "offer_lapsed": {
        "seeker": (
            _("The offer of %(company)s has ended"),
            _("The last day for an answer has passed. You can apply to other opportunities."),
        ),
        "sender": (_("The offer for %(code)s has ended"), _("The last day for an answer to %(company)s has passed.")),
        "company": (_("The offer for %(code)s has ended"), _("The last day for an answer to %(company)s has passed.")),
    },
    "left_organization": {
        "sender": (
            _("%(code)s changes the sending organization"),
            _("So the placement with %(company)s is withdrawn."),
        ),
        "company": (
            _("%(code)s changes the sending organization"),
            _("So the placement with %(company)s is withdrawn."),
        ),
    },
    "consent_withdrawn": {
        "sender": (
            _("%(code)s is no longer shown to companies"),
            _("The seeker took the consent back. The placement with %(company)s is withdrawn."),
        ),
        "company": (
            _("%(code)s is no longer available"),
            _("The placement with %(company)s is withdrawn."),
        ),
    },
    "no_answer_seeker": {
        "seeker": (
            _("We did not hear from you about %(company)s"),
            _("So this placement has ended. That is all right. You can apply again at any time."),
        ),
        "sender": (
            _("%(code)s did not answer %(company)s"),
            _("So the placement has ended. Nobody is blamed. Please ask the person how they are."),
        ),
        "company": (
            _("%(code)s did not answer %(company)s"),
            _("So the placement has ended. Nobody is blamed. You may look for other people."),
        ),
    },
    "no_answer_sender": {
        "seeker": (
            _("Your sending organization did not answer in time"),
            _("So the placement with %(company)s has ended. It was not your fault. Ask them, or the Secretariat."),
        ),
        "sender": (
            _("%(code)s and %(company)s: ended without your answer"),
            _("Nobody is blamed. The seeker may apply again. Please tell the seeker what happened."),
        ),
        "company": (
            _("%(sending)s did not answer about %(code)s"),
            _("So the placement with %(company)s has ended. Nobody is blamed. You may invite the person again."),
        ),
    },
    "no_answer_company": {
        "seeker": (
            _("%(company)s did not answer"),
            _("So this placement has ended. It was not your fault. You can apply again, also to this company."),
        ),
        "sender": (
            _("%(company)s did not answer about %(code)s"),
            _("So the placement has ended. Nobody is blamed. The seeker may apply again."),
        ),
        "company": (
            _("%(company)s and %(code)s: ended without an answer"),
            _("Nobody is blamed. You may invite the person again."),
        ),
    },
    "left_site": {
        "sender": (
            _("%(code)s cancelled the membership"),
            _("The placement with %(company)s has ended. What names the person is erased."),
        ),
        "company": (
            _("%(code)s cancelled the membership"),
            _("The placement with %(company)s has ended. What names the person is erased."),
        ),
    },
}

# What organizations hear of somebody who has left the site.
LEAVING: Final[dict[str, Words]] = {
    "seeker_left_site": (
        _("A seeker cancelled the membership"),
        _("A seeker of your organization left. What names the person is erased."),
    ),
    "accepted_person_left_site": (
        _("%(code)s cancelled the membership"),
        _("The person had accepted the offer of %(company)s. Please talk to each other about what follows."),
    ),
}
