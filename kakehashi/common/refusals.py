"""Expected refusals: exceptions that pages turn into a sentence that says what to do next."""


class Refused(Exception):
    """Something was asked that the rules of the program do not allow now; subclasses are named after the reason."""


class NotAllowed(Exception):
    """The person has no right to do this. It is no ``Refused``, since no sentence helps: the page answers 403."""
