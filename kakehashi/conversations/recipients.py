"""To whom somebody may write a first letter: found by a short name that an address or a form carries."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.lines import JAPANESE_SIDES, SIDE_OF, Pair, Side, line_between
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Agreement, Organization
from kakehashi.organizations.states import Admission, OrganizationKind, PartnerState
from kakehashi.placements import queries as placements
from kakehashi.placements.models import Placement
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.states import ChoiceState

SECRETARIAT = "secretariat"
OWN = "own"
SECRETARIAT_NAME = _("Secretariat")


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """The other side of a thread that does not exist yet, with what it is about."""

    line: Pair
    name: str | Promise
    seeker: Seeker | None = None
    sending: Organization | None = None
    receiving: Organization | None = None
    placement: Placement | None = None


def recipient_for(me: Correspondent, *, key: str, language: str, on: date) -> Recipient | None:
    """This function will return to whom a key leads for this side on a day, or None where it may not write.

    Keys: ``secretariat``, ``own``, ``seeker-…``, ``person-…``, ``organization-…``, ``placement-…`` with public ids.
    A placement leads a seeker to the own organization, an organization to the company's side (with ``-supervising``
    at the end to the supervising organization), and the company's side to the organization.
    """
    kind, _is, name = key.partition("-")
    if kind == SECRETARIAT and me.side != Side.SECRETARIAT:
        return _to(me, SECRETARIAT_NAME, Side.SECRETARIAT)
    if kind == "placement":
        public_id, _is, whom = name.partition("-")
        return _about_placement(me, public_id, whom=whom, language=language, on=on)
    if kind == "organization":
        return _to_organization(me, name, language=language, on=on)
    if kind == OWN:
        return _to_own(me, language)
    return _to_seeker(me, kind, name)


def offered(me: Correspondent, *, language: str, on: date) -> list[tuple[str, str | Promise]]:
    """This function will return the keys and names that a form offers without being asked for anybody."""
    if me.side == Side.SECRETARIAT:
        return []
    own = _to_own(me, language) if me.seeker else None
    found: list[tuple[str, str | Promise]] = [(OWN, own.name)] if own else []
    found += [(f"organization-{one.public_id}", one.name_in(language)) for one in _partners(me, on)]
    return [*found, (SECRETARIAT, SECRETARIAT_NAME)]


def name_of_seeker(seeker: Seeker) -> str:
    """This function will name a seeker for the own organization and the Secretariat."""
    return seeker.name_passport or seeker.name_native or seeker.user.username


def _to(me: Correspondent, name: str | Promise, side: Side, **fields: object) -> Recipient | None:
    """This function will return the other side with mine beside it, if the table has a line between the two."""
    line = line_between(me.side, side)
    if line is None:
        return None
    mine: dict[str, object] = {}
    if me.seeker:
        mine["seeker"] = me.seeker
    if me.organization:
        mine["sending" if me.side == Side.SENDING else "receiving"] = me.organization
    return Recipient(line=line, name=name, **{**mine, **fields})  # type: ignore[arg-type]  # named by the callers


def _to_own(me: Correspondent, language: str, **fields: object) -> Recipient | None:
    own = seekers.accepted_organization(seeker=me.seeker) if me.seeker else None
    return _to(me, own.name_in(language), Side.SENDING, sending=own, **fields) if own else None


def _to_seeker(me: Correspondent, kind: str, public_id: str) -> Recipient | None:
    """This function will return a seeker of mine, or for the Secretariat the seeker with an account of this name."""
    seeker = None
    if kind == "seeker" and me.side == Side.SENDING and me.organization:
        choice = seekers.choice_for_sender(organization=me.organization, public_id=public_id)
        seeker = choice.seeker if choice and choice.state == ChoiceState.ACCEPTED else None
    if kind == "person" and me.side == Side.SECRETARIAT:
        user = accounts.active_seeker(public_id=public_id)
        seeker = seekers.find_seeker(user=user) if user else None
    return _to(me, name_of_seeker(seeker), Side.SEEKER, seeker=seeker) if seeker else None


def _to_organization(me: Correspondent, public_id: str, *, language: str, on: date) -> Recipient | None:
    if me.side == Side.SECRETARIAT:
        found = organizations.any_one(public_id=public_id)
        found = found if found and found.state == Admission.ADMITTED else None
    else:
        found = next((one for one in _partners(me, on) if one.public_id == public_id), None)
    if found is None:
        return None
    side = SIDE_OF[OrganizationKind(found.kind)]
    column = "sending" if side == Side.SENDING else "receiving"
    return _to(me, found.name_in(language), side, **{column: found})


def _about_placement(me: Correspondent, public_id: str, *, whom: str, language: str, on: date) -> Recipient | None:
    if me.seeker:
        found = placements.one_of_seeker(seeker=me.seeker, public_id=public_id)
        own = _to_own(me, language, placement=found)
        return own if found and own and own.sending and own.sending.pk == found.sending_id else None
    if me.organization is None:
        return None
    if me.side in JAPANESE_SIDES:
        found = placements.one_for_company(organization=me.organization, public_id=public_id, on=on)
        return _across(me, found, found.sending, Side.SENDING, language) if found else None
    found = placements.one_for_sender(organization=me.organization, public_id=public_id)
    if found is None:
        return None
    supervising = whom == Side.SUPERVISING.value
    there = found.opportunity.supervising if supervising else found.opportunity.company
    if placements.one_for_company(organization=there, public_id=public_id, on=on) is None:
        return None  # the company's side does not know of it yet, or does not look after it any more
    return _across(me, found, there, Side.SUPERVISING if supervising else Side.COMPANY, language)


def _across(
    me: Correspondent, placement: Placement, there: Organization, side: Side, language: str
) -> Recipient | None:
    """This function will return the other organization of a placement; who the person is stays by its key alone."""
    column = "sending" if side == Side.SENDING else "receiving"
    fields: dict[str, object] = {column: there, "placement": placement}
    return _to(me, there.name_in(language), side, **fields)


def _partners(me: Correspondent, on: date) -> list[Organization]:
    """This function will return the organizations with which mine has an agreement that is in force on a day."""
    if me.side not in {Side.SENDING, Side.SUPERVISING} or me.organization is None:
        return []
    mine = organizations.agreements_of(organization=me.organization)
    agreed: list[Agreement] = list(mine.filter(state=PartnerState.CONFIRMED, period__contains=on))
    return [one.supervising if me.side == Side.SENDING else one.sending for one in agreed]
