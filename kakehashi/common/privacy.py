"""Says of every stored field why it is kept, until when, and who may see it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DataPolicy:
    """Why a model's rows are kept, until when, and the class of each of its fields.

    Each of the five classes is a text of field names separated by spaces. ``public`` may be shown to anyone,
    ``internal`` belongs to the running of the program, ``personal`` is about a person, ``sensitive`` could harm
    a person, ``report`` is what somebody told the Secretariat. Database keys need not be named.
    """

    why: str
    until: str
    public: str = ""
    internal: str = ""
    personal: str = ""
    sensitive: str = ""
    report: str = ""

    def classes(self) -> dict[str, str]:
        """This function will return the class of each field that the policy names."""
        return {
            field: name
            for name in ("public", "internal", "personal", "sensitive", "report")
            for field in getattr(self, name).split()
        }
