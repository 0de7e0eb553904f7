"""A suspension and a publication at the same moment: no page slips through."""

from functools import partial

import pytest

from kakehashi.showcase import actions, queries
from kakehashi.showcase.models import StaffPage
from tests import cast
from tests.races.racing import PAIR_ROUNDS, WON, at_once
from tests.translation.test_publishing import publish, registered_seeker, translate_all

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_page_published_while_its_organization_is_suspended_is_not_seen() -> None:
    officer, sending = cast.make_secretariat(), cast.make_organization()
    translator = cast.make_member(organization=sending)
    seeker = registered_seeker(sending)
    translate_all(seeker, translator)
    for _ in range(PAIR_ROUNDS):
        StaffPage.objects.all().delete()
        suspending = partial(actions.suspend_organization, organization=sending, reason="x", by=officer, now=cast.NOW)
        outcomes = at_once(suspending, partial(publish, seeker, translator, sending))
        assert outcomes[0] == WON
        assert outcomes[1] in {WON, "NotAllowed"}
        assert not queries.shown().exists()
        actions.reinstate_organization(organization=sending, by=officer, now=cast.NOW)
        assert queries.shown().exists() == (outcomes[1] == WON)
