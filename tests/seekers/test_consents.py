"""Consents: one purpose each, provable, and taken back at any time."""

from datetime import timedelta

import pytest

from kakehashi.audit.models import Entry
from kakehashi.seekers import actions, queries
from kakehashi.seekers.models import Consent, Seeker
from kakehashi.seekers.states import CONSENT_VERSION, ConsentPurpose
from tests import cast

pytestmark = pytest.mark.django_db
PURPOSE = ConsentPurpose.PUBLISH_TO_COMPANIES


@pytest.fixture
def seeker() -> Seeker:
    made = cast.make_seeker()
    made.consents.all().delete()
    return made


def test_a_yes_holds_text_language_and_moment(seeker: Seeker) -> None:
    actions.give_consent(seeker=seeker, purpose=PURPOSE, language="vi", by=seeker.user, now=cast.NOW)
    consent = Consent.objects.get()
    assert (consent.version, consent.language, consent.given_at) == (CONSENT_VERSION, "vi", cast.NOW)
    assert queries.has_consent(seeker=seeker, purpose=PURPOSE)
    assert set(queries.consents(seeker=seeker)) == {PURPOSE}


def test_a_second_yes_changes_nothing(seeker: Seeker) -> None:
    later = cast.NOW + timedelta(days=1)
    actions.give_consent(seeker=seeker, purpose=PURPOSE, language="vi", by=seeker.user, now=cast.NOW)
    actions.give_consent(seeker=seeker, purpose=PURPOSE, language="en", by=seeker.user, now=later)
    assert Consent.objects.get().given_at == cast.NOW
    assert Entry.objects.filter(action="consent.given").count() == 1


def test_a_yes_taken_back_stays_provable_and_can_be_given_again(seeker: Seeker) -> None:
    later = cast.NOW + timedelta(days=1)
    actions.give_consent(seeker=seeker, purpose=PURPOSE, language="vi", by=seeker.user, now=cast.NOW)
    actions.withdraw_consent(seeker=seeker, purpose=PURPOSE, by=seeker.user, now=later)
    assert Consent.objects.get().withdrawn_at == later
    assert not queries.has_consent(seeker=seeker, purpose=PURPOSE)
    actions.give_consent(seeker=seeker, purpose=PURPOSE, language="vi", by=seeker.user, now=later)
    assert Consent.objects.count() == 2


def test_a_no_is_logged_and_stores_no_consent(seeker: Seeker) -> None:
    actions.refuse_consent(seeker=seeker, purpose=PURPOSE, by=seeker.user, now=cast.NOW)
    assert not Consent.objects.exists()
    assert Entry.objects.get(action="consent.refused").data == {"purpose": "publish_to_companies"}


def test_an_unknown_purpose_is_no_purpose(seeker: Seeker) -> None:
    with pytest.raises(ValueError, match="not a valid"):
        actions.give_consent(seeker=seeker, purpose="everything", language="en", by=seeker.user, now=cast.NOW)
    assert not Consent.objects.exists()
