"""Puts the entries of the log into words: one sentence for every action that the program records."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.audit.models import Entry

# The part after the stroke is the state before, where the same action means another thing then.
PHRASES: dict[str, str | Promise] = {
    "account.closed": _("The account was closed"),
    "account.details_changed": _("Name, language or time zone was changed"),
    "account.member_created": _("The account of a member was made"),
    "account.recovery_code_issued": _("A new recovery code was issued"),
    "account.recovery_code_used": _("A new password was chosen with the recovery code"),
    "account.registered": _("A seeker registered"),
    "account.secretariat_created": _("The account of a person of the Secretariat was made"),
    "account.terms_accepted": _("The terms were accepted (version %(version)s)"),
    "agreement.confirmed": _("The sending organization confirmed an agreement (%(period)s)"),
    "agreement.declined": _("The sending organization declined an agreement (%(period)s)"),
    "agreement.ended": _("The last day of an agreement was recorded (%(period)s)"),
    "agreement.recorded": _("An agreement was recorded (%(period)s)"),
    "breakdown.published": _("A breakdown of costs was published"),
    "change.accepted": _("A change request was accepted"),
    "change.declined": _("A change request was declined"),
    "change.requested": _("A change of published information was asked for"),
    "choice.accepted": _("The sending organization accepted a seeker"),
    "choice.chosen": _("A seeker chose the sending organization"),
    "choice.declined": _("The sending organization declined a seeker"),
    "choice.left": _("A seeker left the sending organization"),
    "consent.given": _("A seeker gave a consent"),
    "consent.refused": _("A seeker refused a consent"),
    "consent.withdrawn": _("A seeker withdrew a consent"),
    "interview_day.answered": _("A seeker's answer to an interview day was noted"),
    "interview_day.cancelled": _("An interview day was cancelled"),
    "interview_day.changed": _("An interview day was changed"),
    "interview_day.ended": _("An interview day took place"),
    "interview_day.fixed": _("An interview day was fixed"),
    "interview_day.made": _("An interview day was made"),
    "interview_day.opened": _("An interview day was opened to companies"),
    "interview_day.picked": _("A company picked somebody for an interview day"),
    "interview_day.released": _("The results of an interview day were released"),
    "interview_day.result_recorded": _("A result of an interview day was recorded"),
    "interview_day.taken_off": _("Somebody was taken off an interview day"),
    "interview_day.times_made": _("Times of an interview day were made"),
    "member.invited": _("A colleague was invited"),
    "member.invitation_withdrawn": _("The invitation of a colleague was withdrawn"),
    "member.joined": _("A member joined"),
    "member.removed": _("A member was removed"),
    "member.role_changed": _("The role of a member was changed"),
    "memory.closed": _("The translation memory was closed to other organizations"),
    "memory.exported": _("The translation memory was taken out as a file (%(count)s pairs)"),
    "memory.imported": _("A file was brought into the translation memory (%(count)s pairs)"),
    "memory.shared": _("The translation memory was opened to other organizations"),
    "message.answered": _("A message was answered"),
    "message.closed": _("A message was closed"),
    "message.reopened": _("A message was opened again"),
    "opportunity.approved": _("The opportunity was approved"),
    "opportunity.closed": _("The opportunity was closed"),
    "opportunity.drafted": _("The opportunity was written as a draft"),
    "opportunity.edited": _("The opportunity was changed"),
    "opportunity.extended": _("The last day to apply was moved"),
    "opportunity.filled": _("All places of the opportunity are filled"),
    "opportunity.freed": _("A place of the opportunity is free again"),
    "opportunity.held_true": _("It was said that the opportunity still holds"),
    "opportunity.paused": _("The opportunity was paused"),
    "opportunity.refused": _("The opportunity was refused"),
    "opportunity.resumed": _("The opportunity is shown again"),
    "opportunity.submitted": _("The opportunity was submitted"),
    "opportunity.translated": _("A text of an opportunity was translated"),
    "organization.admitted": _("The organization was admitted"),
    "organization.admitted/suspended": _("The suspension of the organization was ended"),
    "organization.applied": _("The organization applied for admission"),
    "organization.details_changed": _("The organization changed what the public sees"),
    "organization.refused": _("The application of the organization was refused"),
    "organization.late": _("The organization became late with its work. Seekers who wait: %(turns)s"),
    "organization.second_person_not_wanted": _("The organization no longer asks a second person to approve Japanese"),
    "organization.second_person_wanted": _("The organization asks a second person to approve Japanese"),
    "organization.suspended": _("The organization was suspended"),
    "organization.workforce_recorded": _("Staff and trainees of a company were recorded"),
    "part.approved": _("The Japanese of a part was approved"),
    "placement.accept": _("The offer was accepted"),
    "placement.agree": _("The seeker agreed to the invitation"),
    "placement.apply": _("A seeker applied to an opportunity"),
    "placement.ask_for_other_times": _("Other times for the interview were asked for"),
    "placement.begin_papers": _("The papers began"),
    "placement.call_off": _("The placement was called off after the offer was accepted"),
    "placement.close": _("The program closed the placement"),
    "placement.confirm_time": _("A time for the interview was confirmed"),
    "placement.decline": _("The seeker declined"),
    "placement.decline_to_forward": _("The sending organization declined to pass it on"),
    "placement.depart": _("The departure was recorded"),
    "placement.expect_step": _("The day for a step of the papers was said"),
    "placement.forward": _("The application was passed on to the company"),
    "placement.hold": _("The supervising organization put the placement on hold"),
    "placement.invite": _("A company invited a seeker"),
    "placement.lapse": _("The placement ended because nobody answered"),
    "placement.lift_hold": _("The hold on the placement was lifted"),
    "placement.offer": _("An offer was made"),
    "placement.listed": _("A list of placements was fetched (%(count)s)"),
    "placement.papers_fetched": _("What was released for the papers was fetched as a file"),
    "placement.papers_released": _("The seeker released answers for the papers"),
    "placement.papers_taken_back": _("The seeker took the release for the papers back"),
    "placement.pass": _("The interview was passed"),
    "placement.pass_on": _("The invitation was passed on to the seeker"),
    "placement.propose_times": _("Times for the interview were proposed"),
    "placement.record_step": _("A step of the papers was recorded"),
    "placement.refuse": _("The company refused"),
    "placement.take_back_departure": _("The departure was taken back"),
    "placement.take_back_step": _("A step of the papers was taken back"),
    "placement.told_by_phone": _("A seeker was told by phone"),
    "placement.withdraw": _("The placement was withdrawn"),
    "question.added": _("A question was added: %(key)s"),
    "question.changed": _("A question was changed: %(key)s"),
    "question.checked": _("An answer was found still true: %(key)s"),
    "question.answered_by_seeker": _("A seeker answered a question about a text"),
    "question.to_seeker": _("A seeker was asked about a text"),
    "seeker.cancelled": _("A seeker cancelled the membership"),
    "seeker.erased": _("The information of a seeker was erased"),
    "seeker.form_made": _("A draft of the official résumé was made"),
    "seeker.help_confirmed": _("A seeker confirmed what somebody else filled in"),
    "seeker.information_changed": _("A seeker changed registered information"),
    "seeker.listed": _("The sending organization fetched a list of its seekers (%(count)s)"),
    "seeker.registered": _("A seeker began to enter information"),
    "staff_page.changed": _("A staff information page was changed (%(code)s)"),
    "staff_page.hidden_from_one": _("A seeker hid the staff information page from an organization"),
    "staff_page.listed": _("A list of staff information pages was fetched (%(count)s)"),
    "staff_page.printed": _("A staff information page was fetched as PDF (%(code)s)"),
    "staff_page.published": _("A staff information page was published (%(code)s)"),
    "staff_page.shown_again_to_one": _("A seeker showed the staff information page to an organization again"),
    "staff_page.taken_down": _("A staff information page was taken down (%(code)s)"),
    "supervision.confirmed": _("The company confirmed a supervision (%(period)s)"),
    "supervision.declined": _("The company declined a supervision (%(period)s)"),
    "supervision.ended": _("The last day of a supervision was recorded (%(period)s)"),
    "supervision.recorded": _("A supervision was recorded (%(period)s)"),
    "texts.exported": _("The texts of a seeker were taken out as a file (%(count)s texts)"),
    "texts.imported": _("Japanese for a seeker was brought in from a file (%(count)s texts)"),
    "unreached.asked": _("Consent was asked for publishing without the seeker's word"),
    "unreached.consented": _("The Secretariat consented to publishing without the seeker's word"),
    "unreached.refused": _("The Secretariat refused publishing without the seeker's word"),
    "word.confirmed": _("A seeker confirmed Japanese texts (%(count)s)"),
    "word.doubted": _("A seeker said that Japanese texts are not right (%(count)s)"),
    "word.restated": _("Japanese texts were restated for a seeker (%(count)s)"),
}
THINGS: dict[str, str | Promise] = {
    "agreement": _("Agreement"),
    "breakdown": _("Breakdown of costs"),
    "change_request": _("Change request"),
    "invitation": _("Invitation of a colleague"),
    "membership": _("Member"),
    "message": _("Message"),
    "interview_day": _("Interview day"),
    "opportunity": _("Opportunity"),
    "organization": _("Organization"),
    "person": _("Account"),
    "placement": _("Placement"),
    "question": _("Question"),
    "seeker": _("Seeker"),
    "staff_page": _("Staff information page"),
    "supervision": _("Supervision"),
    "unreached": _("Request to publish without the seeker's word"),
}
ROLES: dict[str, str | Promise] = {
    "seeker": _("A seeker"),
    "member": _("A member of an organization"),
    "secretariat": _("Secretariat"),
    "program": _("The program"),
}


class _Known(dict[str, Any]):
    """What an entry holds; a place without a value is shown as a dash."""

    def __missing__(self, key: str) -> str:
        """This function will stand in for a value that an old entry does not have."""
        return "–"


def in_words(entry: Entry) -> str:
    """This function will say in the active language what happened; an unknown action is shown by its name."""
    before = entry.data.get("before", "")
    phrase = PHRASES.get(f"{entry.action}/{before}") or PHRASES.get(entry.action)
    return str(phrase) % _Known(entry.data) if phrase else entry.action


def thing_in_words(entry: Entry) -> str:
    """This function will name the kind of thing that an entry is about, in the active language."""
    return str(THINGS.get(entry.thing, entry.thing))


def role_in_words(entry: Entry) -> str:
    """This function will say in the active language what the person was who did it."""
    return str(ROLES.get(entry.by_role, entry.by_role))
