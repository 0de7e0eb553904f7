"""The words for what a file would bring, and for why a file or a row of it is not taken."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.translation.exchange import judging, safe_xml

Words = str | Promise

KIND: dict[str, Words] = {
    judging.NEW: pgettext_lazy("row", "New"),
    judging.CHANGED: _("Changed"),
    judging.SAME: _("There already"),
    judging.REFUSED: _("Not taken"),
}
KIND_TONE: dict[str, str] = {
    judging.NEW: "good",
    judging.CHANGED: "wait",
    judging.SAME: "neutral",
    judging.REFUSED: "bad",
}
REFUSED: dict[str, Words] = {
    judging.ONE_SIDE: _("One side is empty."),
    judging.TOO_LONG: _("It is too long."),
    judging.PRIVATE: _("It holds a name or contact data."),
    judging.NOT_JAPANESE: _("The Japanese side holds no Japanese."),
    judging.UNKNOWN_PART: _("This person has no such text (any more)."),
    judging.OTHER_WORDS: _("The seeker has changed these words since."),
    judging.TWICE: _("It stands in the file twice."),
    judging.A_NAME: _("Names are written on the translation page only."),
}
BAD_FILE: dict[str, Words] = {
    safe_xml.TOO_LARGE: _("The file is too large. At most 4 MB can be read."),
    safe_xml.NOT_UTF: _("The file is not in UTF-8 or UTF-16. Save it as UTF-8 and try again."),
    safe_xml.NOT_XML: _("The file is damaged: it is no complete XML. Save it again in the other program."),
    safe_xml.HAS_ENTITIES: _("The file declares entities. Such files are not read. Save it without a DTD."),
    safe_xml.NOT_TMX: _("This is no TMX file. Choose a file whose name ends in .tmx."),
    safe_xml.NOT_XLIFF: _("This is no XLIFF 2 file. Save it as XLIFF 2.0 and try again."),
    safe_xml.TOO_MANY: _("The file has more than 20,000 rows. Cut it into smaller files."),
    safe_xml.OTHER_PERSON: _("This file belongs to another person. Choose the file of this person."),
}
