"""The only code that saves restatements, the seeker's answers, requests to the Secretariat, and questions."""

from kakehashi.confirming.actions.answering import Answer, answer_texts
from kakehashi.confirming.actions.asking import answer_question, ask_seeker
from kakehashi.confirming.actions.pausing import end_needless_pause, keep_clock, look_at_paused
from kakehashi.confirming.actions.restating import Restated, restate
from kakehashi.confirming.actions.standing_in import ask_secretariat, consent, refuse

__all__ = [
    "Answer",
    "Restated",
    "answer_question",
    "answer_texts",
    "ask_secretariat",
    "ask_seeker",
    "consent",
    "end_needless_pause",
    "keep_clock",
    "look_at_paused",
    "refuse",
    "restate",
]
