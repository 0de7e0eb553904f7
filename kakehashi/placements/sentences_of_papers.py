"""The sentences in which each party hears of the steps of the papers, of the end after a yes, and of silence.

A sentence may use what those of the other moves use, ``day`` (of the step) and ``step`` (its name).
"""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements.steps import Step

Words = tuple[Promise, Promise]

# What the seeker hears when a step is done, and what comes next.
_DONE: Final[dict[Step, Words]] = {
    Step.PLAN_APPLIED: (
        _("Your training plan was handed in on %(day)s"),
        _("An office in Japan examines it. The next step is the certificate of eligibility."),
    ),
    Step.PLAN_APPROVED: (
        _("Your training plan was approved on %(day)s"),
        _("Next, the organizations in Japan ask for your certificate of eligibility."),
    ),
    Step.CERTIFICATE_APPLIED: (
        _("Your certificate of eligibility was asked for on %(day)s"),
        _("The immigration office in Japan examines it. You need it for your visa."),
    ),
    Step.CERTIFICATE_ISSUED: (
        _("Your certificate of eligibility was issued on %(day)s"),
        _("Next, your sending organization asks for your visa with you."),
    ),
    Step.HOME_PERMIT: (
        _("Your country gave its permission on %(day)s"),
        _("Your sending organization keeps the paper. Ask for a copy."),
    ),
    Step.LECTURES_BEGUN: (
        _("Your lectures began on %(day)s"),
        _("Learn well. Meanwhile the organizations in Japan prepare your papers."),
    ),
    Step.LECTURES_ENDED: (
        _("Your lectures ended on %(day)s"),
        _("The papers go on. Your page says what is still missing."),
    ),
    Step.VISA_APPLIED: (
        _("Your visa was asked for on %(day)s"),
        _("Next, the embassy or consulate decides. Your sending organization fetches the answer with you."),
    ),
    Step.VISA_ISSUED: (
        _("Your visa was issued on %(day)s"),
        _("Next, your sending organization buys the ticket. Keep your passport yourself."),
    ),
    Step.TICKET: (
        _("Your ticket was bought on %(day)s"),
        _("Your sending organization tells you the day and the hour of your flight."),
    ),
    Step.DEPARTED: (
        _("You left for Japan on %(day)s"),
        _("We wish you well. Nobody may keep your passport or your residence card. You can still write to us."),
    ),
}
_TO_OTHERS: Final[Words] = (
    _("%(code)s and %(company)s: %(step)s"),
    _("It was done on %(day)s. The page shows what comes next."),
)


def _of(name: str, step: Step, *, seeker: Words, others: Words) -> dict[str, dict[str, Words]]:
    """This function will return what the parties hear of one step."""
    return {f"{name}.{step}": {"seeker": seeker, "sender": others, "company": others}}


PAPERS: dict[str, dict[str, Words]] = {"begin_papers": {}}
for _step in Step:
    PAPERS |= _of("depart" if _step == Step.DEPARTED else "record_step", _step, seeker=_DONE[_step], others=_TO_OTHERS)
    PAPERS |= _of(
        "take_back_departure" if _step == Step.DEPARTED else "take_back_step",
        _step,
        seeker=(
            _("A record about your papers was wrong: %(step)s"),
            _("It was taken back. The reason is on your page. You did nothing wrong."),
        ),
        others=(
            _("%(code)s and %(company)s, taken back: %(step)s"),
            _("It was recorded wrongly. The reason is on the page."),
        ),
    )
    PAPERS |= _of(
        "expect_step",
        _step,
        seeker=(
            _("Your papers, expected by %(day)s: %(step)s"),
            _("Your page shows all steps and who does them."),
        ),
        others=(
            _("%(code)s and %(company)s, expected by %(day)s: %(step)s"),
            _("The page shows all steps and who does them."),
        ),
    )

AFTERWARDS: Final[dict[str, dict[str, Words]]] = {
    "call_off": {
        "seeker": (
            _("The way to %(company)s has ended"),
            _("We are sorry. The reason is on your page. Your sending organization helps you to look for another."),
        ),
        "sender": (
            _("%(code)s and %(company)s: called off"),
            _("The place is free again. The reason is on the page. Please talk to the seeker."),
        ),
        "company": (
            _("%(code)s and %(company)s: called off"),
            _("The place is free again. The reason is on the page."),
        ),
    },
    "remind": {
        "seeker": (
            _("Please answer %(company)s"),
            _("It waits for you. Without an answer by %(day)s the placement ends. You can say no as well."),
        ),
        "sender": (
            _("Please answer: %(code)s and %(company)s"),
            _("The others wait for you. Without an answer by %(day)s the placement ends. A no is an answer too."),
        ),
        "company": (
            _("Please answer: %(code)s and %(company)s"),
            _("The person waits. Without an answer by %(day)s the placement ends. A no is an answer too."),
        ),
    },
    "still": {"seeker": (_("%(company)s: where it stands"), _("%(words)s You find all of it on your page."))},
}
