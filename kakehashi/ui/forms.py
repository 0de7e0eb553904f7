"""Forms in our markup: base classes, the renderer, and the helper that keeps what was typed on a language switch."""

import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.forms.boundfield import BoundField as DjangoBoundField
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from kakehashi.ui.date_fields import DateField, PartialDate, PartialDateField, PartsInput, YearMonthInput
from kakehashi.ui.language import kept_input

__all__ = [
    "DateField",
    "Form",
    "FormMixin",
    "FormRenderer",
    "Hinted",
    "ModelForm",
    "PartialDate",
    "PartialDateField",
    "PartsInput",
    "YearMonthInput",
    "bound_or_kept",
]

AnyForm = TypeVar("AnyForm", bound="FormMixin")
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (PartsInput, ""),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "kk-file"),
    (forms.widgets.Input, "govuk-input"),
)


class Hinted:
    """The label of a choice, with a hint under it."""

    def __init__(self, text: Any, hint: Any) -> None:
        """This function will keep both, lazy or not."""
        self.text, self.hint = text, hint

    def __str__(self) -> str:
        """This function will return the label alone."""
        return str(self.text)


class BoundField(DjangoBoundField):
    """A field with its data, which knows the classes of our markup and where its error leads."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """This function will add our class, and the one for an error, to what Django adds."""
        built = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        if widget.is_hidden:
            return built
        base = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
        error = f"{base}--error" if base and self.errors else ""
        names = [base, error, str(widget.attrs.get("class", ""))]
        if any(names):
            built["class"] = " ".join(name for name in names if name)
        return built

    @property
    def error_target(self) -> str:
        """This function will return the id of the box to which the error summary leads."""
        if isinstance(self.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
            return f"{self.auto_id}_0"
        return self.id_for_label or self.auto_id

    @property
    def kind(self) -> str:
        """This function will name the markup that the field needs."""
        if self.field.widget.use_fieldset:
            return "group"
        return "tick" if isinstance(self.field.widget, forms.CheckboxInput) else "box"

    @property
    def is_heading(self) -> bool:
        """This function will say whether the label of this field is the heading of the page."""
        return bool(getattr(self.form, "heading_field", "") == self.name)

    @property
    def optional(self) -> bool:
        """This function will say whether the label has to add that no answer is needed."""
        return not self.field.required and getattr(self.form, "mark_optional", True)


class FormRenderer(TemplatesSetting):
    """Renders every form of the program in our markup."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    bound_field_class = BoundField


class FormMixin(forms.BaseForm):
    """What every form of ours has: no ``required`` attribute, clean text, and input that outlives a language switch."""

    use_required_attribute = False
    heading_field = ""
    mark_optional = True
    kept = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will normalise the text that was sent, before anything looks at it."""
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _say_what_is_missing(field)
        if isinstance(self.data, QueryDict):
            self.data = normalized(self.data)

    def keep(self, typed: QueryDict) -> None:
        """This function will show what was typed without judging it: no errors, and never valid."""
        self.data, self.is_bound, self.kept = normalized(typed), True, True

    def full_clean(self) -> None:
        """This function will validate, unless the input is only being kept."""
        if not self.kept:
            super().full_clean()
            return
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data: dict[str, Any] = {}

    def is_valid(self) -> bool:
        """This function will say whether the form may be acted on; kept input never is."""
        return not self.kept and super().is_valid()


class Form(FormMixin, forms.Form):
    """A form of ours."""


class ModelForm(FormMixin, forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable while running
    """A form of ours for a model; it names its fields, and actions do the saving."""


def bound_or_kept(form_class: Callable[..., AnyForm], request: HttpRequest, **kwargs: Any) -> AnyForm:
    """This function will make the form of a page: bound on POST, kept input after a switch, else with ``initial``."""
    if request.method == "POST":
        return form_class(data=request.POST, files=request.FILES, **kwargs)
    form = form_class(**kwargs)
    if typed := kept_input(request):
        form.keep(typed)
    return form


def _say_what_is_missing(field: forms.Field) -> None:
    """This function will replace Django's "This field is required." by a sentence that names the field."""
    plain = (forms.Field.default_error_messages["required"], DateField.default_error_messages["required"])
    if field.error_messages.get("required") not in plain or not field.label:
        return
    sentence = _("“%(label)s” needs an answer")
    if isinstance(field.widget, forms.CheckboxInput):
        sentence = _("Tick “%(label)s” to go on")
    elif isinstance(field.widget, forms.FileInput):
        sentence = _("“%(label)s” needs a file")
    field.error_messages["required"] = sentence % {"label": field.label}


def normalized(data: QueryDict) -> QueryDict:
    """This function will return the same input with composed characters (NFC) and single line ends."""
    clean = QueryDict(mutable=True, encoding=data.encoding)
    for name, values in data.lists():
        clean.setlist(name, [_normal(value) for value in values])
    clean._mutable = False  # as Django's own QueryDict is made
    return clean


def _normal(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
