"""Everything that changes registered information, consents and choices; the only code of this app that saves."""

from kakehashi.seekers.actions.consents import give_consent, refuse_consent, withdraw_consent
from kakehashi.seekers.actions.contact_persons import (
    remove_contact_person,
    save_contact_person,
    say_no_contact_persons,
)
from kakehashi.seekers.actions.files import (
    add_document,
    delete_files_without_row,
    prepare_document,
    remove_document,
    remove_photo,
    replace_document,
    save_photo,
    turn_page,
    turn_photo,
)
from kakehashi.seekers.actions.languages import (
    remove_language,
    remove_stay,
    save_japanese,
    save_language,
    save_stay,
    save_stay_kind,
    say_no_other_languages,
    say_no_stays,
)
from kakehashi.seekers.actions.lateness import tell_of_late_work
from kakehashi.seekers.actions.licences import remove_licence, save_licence, say_no_licences
from kakehashi.seekers.actions.organization import (
    accept_seeker,
    choose_organization,
    decline_seeker,
    issue_recovery_code,
    leave_organization,
)
from kakehashi.seekers.actions.person import (
    save_birth_date,
    save_contact,
    save_country,
    save_names,
    save_self_promotion,
    save_sex,
    save_start,
)
from kakehashi.seekers.actions.plan import save_plan
from kakehashi.seekers.actions.registration import erase, register, start_registration
from kakehashi.seekers.actions.versions import confirm_help, keeping
from kakehashi.seekers.actions.wishes import (
    add_desired_work,
    put_first,
    remove_desired_work,
    save_other_wish,
)
from kakehashi.seekers.actions.work import (
    remove_job,
    remove_school,
    save_job,
    save_school,
    say_no_education,
    say_no_jobs,
)

__all__ = [
    "accept_seeker",
    "add_desired_work",
    "add_document",
    "choose_organization",
    "confirm_help",
    "decline_seeker",
    "delete_files_without_row",
    "erase",
    "give_consent",
    "issue_recovery_code",
    "keeping",
    "leave_organization",
    "prepare_document",
    "put_first",
    "refuse_consent",
    "register",
    "remove_contact_person",
    "remove_desired_work",
    "remove_document",
    "remove_job",
    "remove_language",
    "remove_licence",
    "remove_photo",
    "remove_school",
    "remove_stay",
    "replace_document",
    "save_birth_date",
    "save_contact",
    "save_contact_person",
    "save_country",
    "save_japanese",
    "save_job",
    "save_language",
    "save_licence",
    "save_names",
    "save_other_wish",
    "save_photo",
    "save_plan",
    "save_school",
    "save_self_promotion",
    "save_sex",
    "save_start",
    "save_stay",
    "save_stay_kind",
    "say_no_contact_persons",
    "say_no_education",
    "say_no_jobs",
    "say_no_licences",
    "say_no_other_languages",
    "say_no_stays",
    "start_registration",
    "tell_of_late_work",
    "turn_page",
    "turn_photo",
    "withdraw_consent",
]
