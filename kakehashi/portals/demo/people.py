"""The example people of the demo: who they are and what each can do. They exist in no real installation."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Person:
    """An example person: the name to sign in with, how they are shown, their language, and what they can do."""

    username: str
    name: str
    language: str
    role: Promise
    can: Promise


PEOPLE = (
    Person(
        username="example-lan",
        name="Trần Thị Lan (example)",
        language="vi",
        role=_("Seeker, just registered"),
        can=_("fill in the registered information and choose a sending organization"),
    ),
    Person(
        username="example-nam",
        name="Nguyễn Văn Nam (example)",
        language="vi",
        role=_("Seeker, welder from Nghệ An, published"),
        can=_("apply, answer invitations and offers, change the organization, cancel"),
    ),
    Person(
        username="example-hoa",
        name="Lê Thị Hoa (example)",
        language="vi",
        role=_("Seeker without e-mail, waiting for an answer"),
        can=_("see how far the sending organization is"),
    ),
    Person(
        username="owner@song-lam.example",
        name="Phạm Minh (example)",
        language="en",
        role=_("Sending organization in Nghệ An, owner"),
        can=_("accept seekers, translate, publish, forward, show the costs, invite colleagues"),
    ),
    Person(
        username="owner@mekong.example",
        name="Võ Thu (example)",
        language="vi",
        role=_("Another sending organization"),
        can=_("see that the first one's seekers do not exist here"),
    ),
    Person(
        username="owner@naniwa.example",
        name="山田 花子（例）",
        language="ja",
        role=_("Supervising organization in Osaka"),
        can=_("act for its companies, record agreements, hold a placement"),
    ),
    Person(
        username="owner@tekko.example",
        name="鈴木 一郎（例）",
        language="ja",
        role=_("Accepting company in Osaka"),
        can=_("search staff information pages, post opportunities, invite, offer"),
    ),
    Person(
        username="secretary@kakehashi.example",
        name="佐藤 恵（例）",
        language="ja",
        role=_("Secretariat"),
        can=_("admit organizations, approve opportunities, answer messages, read the log"),
    ),
)
