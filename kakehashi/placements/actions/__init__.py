"""Everything that changes placements: each move is one function, one transaction, and tells everyone concerned."""

from kakehashi.placements.actions.beginning import apply_to_opportunity, invite_to_interview
from kakehashi.placements.actions.calls import mark_told
from kakehashi.placements.actions.closing import close_lapsed_offers, close_opportunity
from kakehashi.placements.actions.days import (
    call_about,
    confirm_on_day,
    end_day,
    leave_day,
    move_on_day,
    propose_on_day,
    release_on_day,
)
from kakehashi.placements.actions.forwarding import (
    agree_to_invitation,
    decline_invitation,
    decline_to_forward,
    forward_application,
    pass_on_invitation,
)
from kakehashi.placements.actions.holding import hold, lift_hold
from kakehashi.placements.actions.interviews import (
    ask_for_other_times,
    confirm_time,
    propose_times,
    record_pass,
    refuse,
)
from kakehashi.placements.actions.leaving import (
    cancel_membership,
    change_sending_organization,
    withdraw_consent,
)
from kakehashi.placements.actions.offers import accept_offer, decline_offer, make_offer
from kakehashi.placements.actions.paperwork import expect_step, record_step, take_back_step
from kakehashi.placements.actions.posting import submit_opportunity
from kakehashi.placements.actions.releasing import fetch_papers, in_order, release_papers, take_papers_back
from kakehashi.placements.actions.silence import remind_and_lapse, write_to_seekers
from kakehashi.placements.actions.viewing import keep_view, list_placements
from kakehashi.placements.actions.withdrawing import call_off, withdraw

__all__ = [
    "accept_offer",
    "agree_to_invitation",
    "apply_to_opportunity",
    "ask_for_other_times",
    "call_about",
    "call_off",
    "cancel_membership",
    "change_sending_organization",
    "close_lapsed_offers",
    "close_opportunity",
    "confirm_on_day",
    "confirm_time",
    "decline_invitation",
    "decline_offer",
    "decline_to_forward",
    "end_day",
    "expect_step",
    "fetch_papers",
    "forward_application",
    "hold",
    "in_order",
    "invite_to_interview",
    "keep_view",
    "leave_day",
    "lift_hold",
    "list_placements",
    "make_offer",
    "mark_told",
    "move_on_day",
    "pass_on_invitation",
    "propose_on_day",
    "propose_times",
    "record_pass",
    "record_step",
    "refuse",
    "release_on_day",
    "release_papers",
    "remind_and_lapse",
    "submit_opportunity",
    "take_back_step",
    "take_papers_back",
    "withdraw",
    "withdraw_consent",
    "write_to_seekers",
]
