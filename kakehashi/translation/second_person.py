"""The guard in the database: where a second person is wanted, nobody approves their own Japanese."""

import pgtrigger

SECOND_PERSON = pgtrigger.Trigger(
    name="second_person",
    operation=pgtrigger.Insert | pgtrigger.Update,
    when=pgtrigger.Before,
    # What an approval already given looks like may still change: a person who wrote or approved it may be erased.
    func="""
        IF NEW.state = 'approved'
            AND (TG_OP = 'INSERT' OR OLD.state <> 'approved' OR OLD.japanese <> NEW.japanese)
            AND (NEW.approved_by_id IS NULL OR NEW.approved_by_id IN (NEW.written_by_id, NEW.checked_by_id))
            AND EXISTS (
                SELECT 1 FROM seekers_sendingchoice choice
                JOIN organizations_organization organization ON organization.id = choice.organization_id
                WHERE choice.seeker_id = NEW.seeker_id AND choice.state = 'accepted'
                    AND organization.second_person_approves
            )
        THEN
            RAISE EXCEPTION 'second_person: whoever wrote or checked this Japanese cannot approve it';
        END IF;
        RETURN NEW;
    """,
)
