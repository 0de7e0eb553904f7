"""Turns refusals of the domain into sentences that say what to do next."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.common.state import NotNow
from kakehashi.confirming import refusals as confirming
from kakehashi.costs import refusals as costs
from kakehashi.guidance.rule_titles import title_of
from kakehashi.interviews import sentences as interview_sentences
from kakehashi.organizations import refusals as organizations
from kakehashi.placements import refusals as placements
from kakehashi.seekers import refusals as seekers
from kakehashi.translation import refusals as translation

_SENTENCES: dict[type[Refused], str | Promise] = {
    costs.NegativeAmount: gettext_lazy("The amount cannot be less than nothing. Enter 0 or more."),
    costs.AmountTooFine: gettext_lazy("This currency has no such small parts. Round the amount."),
    costs.LabelMissing: gettext_lazy("Say what it is for."),
    costs.NoDraft: gettext_lazy("There is no draft any more. Start a new one."),
    organizations.ReasonMissing: gettext_lazy("Give a reason. The other side can read it."),
    organizations.NobodyElse: gettext_lazy("Invite a colleague first. Nobody else could approve."),
    seekers.TooManyCodes: gettext_lazy(
        "You have issued ten codes within a day. Wait until tomorrow, or ask the Secretariat."
    ),
    seekers.ReasonMissing: gettext_lazy("Give a reason. The seeker reads it."),
    translation.ReasonMissing: gettext_lazy("Give a reason. The seeker reads it."),
    translation.JapaneseMissing: gettext_lazy("Write the Japanese of the new text."),
    translation.NotKatakana: gettext_lazy("Write the name in katakana only, for example グエン・ヴァン."),
    translation.UnknownPart: gettext_lazy("The seeker has removed this from the registered information."),
    confirming.ReadAgain: gettext_lazy("A text changed since you opened the page. Read it again, then decide."),
    confirming.AskedAlready: gettext_lazy("The Secretariat was asked already. Wait for its answer."),
    confirming.NotRestated: gettext_lazy(
        "First say of every text what the Japanese says, so that the seeker can answer."
    ),
    confirming.SeekerAnswered: gettext_lazy("The seeker has answered and was reached. Correct the Japanese."),
    confirming.NothingToDecide: gettext_lazy("No text waits for the seeker. You need no consent."),
    confirming.TooFewTries: gettext_lazy("Try at least twice, on two days, after the texts were ready for the seeker."),
    confirming.TryInTheFuture: gettext_lazy("A day that you named has not come yet."),
    placements.StepNotPossible: gettext_lazy(
        "This step cannot be recorded or taken back now. Look at the steps again: something changed."
    ),
    placements.WrongDay: gettext_lazy(
        "A step that is done lies between the accepted offer and today; an expected one lies ahead."
    ),
    placements.MovedMeanwhile: gettext_lazy("Somebody moved it after you opened the page. Look at it again."),
    placements.NoReason: gettext_lazy("Give a reason. The other side can read it."),
    placements.NotProposed: gettext_lazy("This time is not proposed any more, or has passed. Choose another one."),
    placements.OnInterviewDay: gettext_lazy("This interview is part of an interview day. Use the page of the day."),
    placements.NoKatakanaName: gettext_lazy(
        "The seeker has no katakana name yet. Approve one on the translation page."
    ),
    placements.NoPlaceLeft: gettext_lazy("All places of this opportunity are taken."),
    placements.NotPublished: gettext_lazy("The staff information page is not published. Publish it first."),
}


def why_not(refused: Refused | NotNow | NotAllowed) -> str:
    """This function will say why a move on one of several placements cannot be made."""
    if isinstance(refused, NotNow):
        return _("The move is not possible from where it stands.")
    return _("You have no right to this move.") if isinstance(refused, NotAllowed) else sentence(refused)


def sentence(refused: Refused) -> str:
    """This function will say what was refused and what to do next, in the language of the reader."""
    if isinstance(refused, placements.Held):
        return _("The supervising organization holds this placement. Reason: %(reason)s") % {"reason": refused.reason}
    if isinstance(refused, placements.NameInText):
        found = ", ".join(refused.found)
        return _("Leave the name out of the text and use the code: %(found)s") % {"found": found}
    if isinstance(refused, placements.ContactInText | organizations.ContactInReason):
        found = ", ".join(finding.text for finding in refused.findings)
        return _("Take the contact data out: %(found)s") % {"found": found}
    if of_costs := _of_costs(refused):
        return of_costs
    if isinstance(refused, translation.TooLong):
        return _("The text is too long. At most %(longest)s characters fit.") % {"longest": refused.longest}
    of_day = interview_sentences.sentence(refused)
    return of_day or str(_SENTENCES.get(type(refused), _("This is not possible now. Please look at the page again.")))


def _of_costs(refused: Refused) -> str:
    """This function will say what a breakdown of costs was refused for; nothing for other refusals."""
    if isinstance(refused, costs.KindsMissing):
        kinds = ", ".join(str(kind.label) for kind in refused.kinds)
        return _("Lectures and travel are both needed, even at 0. Missing: %(kinds)s") % {"kinds": kinds}
    if isinstance(refused, costs.ForbiddenItem):
        return _(
            "“%(name)s” means a deposit, penalty, guarantee or collateral. Nobody may take that from a trainee. "
            "If you mean something else, please use other words."
        ) % {"name": refused.name}
    if isinstance(refused, costs.AgainstRules):
        rules = ", ".join(title_of(finding.rule) for finding in refused.findings)
        return _("This is against the rules: %(rules)s. Lower the costs, or ask the Secretariat.") % {"rules": rules}
    return ""
