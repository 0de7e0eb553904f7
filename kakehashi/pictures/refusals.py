"""Why a file cannot be used; ``reason`` is the short name under which it is kept and put into words."""


class NotUsable(Exception):
    """The file cannot be used; subclasses are named after the reason."""

    reason = "not_usable"


class Empty(NotUsable):
    """There is nothing in the file."""

    reason = "empty"


class TooLarge(NotUsable):
    """The file has more bytes than are taken."""

    reason = "too_large"


class WrongType(NotUsable):
    """The file is none of the kinds that are taken, whatever its name says."""

    reason = "wrong_type"


class HidesAnother(NotUsable):
    """The file is two things at once: a picture or PDF, and also an archive, a web page or a program."""

    reason = "hides_another"


class TooManyPixels(NotUsable):
    """The picture is larger, once unpacked, than is taken."""

    reason = "too_many_pixels"


class TooSmall(NotUsable):
    """The picture is so small that nobody could recognise anything."""

    reason = "too_small"


class Moving(NotUsable):
    """The file holds several pictures, one after the other."""

    reason = "moving"


class Damaged(NotUsable):
    """The file breaks off, or is not what it says."""

    reason = "damaged"


class TooManyPages(NotUsable):
    """The PDF has more pages than are taken."""

    reason = "too_many_pages"


class Locked(NotUsable):
    """The PDF opens with a password only."""

    reason = "locked"


class TooHard(NotUsable):
    """Reading the file took more time or memory than it is given."""

    reason = "too_hard"


class CarriesCode(NotUsable):
    """A code for cameras (QR and the like) stands in the picture, which leads whoever looks at it somewhere."""

    reason = "carries_code"


ALL: tuple[type[NotUsable], ...] = (
    Empty,
    TooLarge,
    WrongType,
    HidesAnother,
    TooManyPixels,
    TooSmall,
    Moving,
    Damaged,
    TooManyPages,
    Locked,
    TooHard,
    CarriesCode,
)
BY_REASON: dict[str, type[NotUsable]] = {one.reason: one for one in ALL}
