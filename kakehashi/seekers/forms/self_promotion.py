"""The form of the self-promotion: free text, and questions whose answers become a part of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.seekers.forms.drafts import DraftForm

LONGEST = 3000
QUESTIONS = {
    "good_at": gettext_lazy("What can you do well? Give an example."),
    "was_hard": gettext_lazy("What was hard at work, and how did you do it?"),
    "why_japan": gettext_lazy("Why do you want to learn this work in Japan?"),
    "at_home": gettext_lazy("What will you do with it when you are home again?"),
}


class SelfPromotionForm(DraftForm):
    """What the person wants a company to know, in one text or as answers to questions; both become one text.

    ``text`` in the cleaned data holds everything: what was there already first, answers in the order of the page.
    """

    mark_optional = False
    text = forms.CharField(
        label=gettext_lazy("Self-Promotion"),
        help_text=gettext_lazy("Write in your own language. Do not write your telephone, e-mail or address here."),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def __init__(self, *args: Any, draft: bool = False, **kwargs: Any) -> None:
        """This function will add a box for each question; a page that is not a draft needs one answer or a text."""
        super().__init__(*args, draft=draft, **kwargs)
        self.draft = draft
        self.begun = bool(self.initial.get("text"))
        for name, question in QUESTIONS.items():
            self.fields[name] = forms.CharField(
                label=question, max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3})
            )
        if not self.begun:
            self.fields["text"].label = _("Self-Promotion in your own words, or anything else")

    @property
    def questions(self) -> list[forms.BoundField]:
        """This function will return the boxes of the questions in their order."""
        return [self[name] for name in QUESTIONS]

    @property
    def answering(self) -> bool:
        """This function will say whether the questions are to be open: at first, and when one is answered."""
        return not self.begun or any(box.value() for box in self.questions)

    def clean(self) -> dict[str, Any]:
        """This function will put text and answers together; nothing is shortened, too much is said."""
        answers: dict[str, Any] = super().clean() or {}
        written = [answers.pop(name, "") for name in QUESTIONS]
        own = [answers.get("text", "")]
        parts = [*own, *written] if self.begun else [*written, *own]
        together = "\n\n".join(part for part in parts if part)
        if not together and not self.draft and not self.errors:
            self.add_error("text", _("Answer a question, or write something here"))
        if len(together) > LONGEST:
            sentence = _("All together this is too long. Write at most %(longest)s letters; now it is %(length)s.")
            self.add_error("text", sentence % {"longest": LONGEST, "length": len(together)})
        return {**answers, "text": together}
