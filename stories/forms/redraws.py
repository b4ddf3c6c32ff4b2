"""Why a picture is to be drawn anew, and what would be better."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stories.enums import RedrawReason
from stories.pipeline.schemas.render import MAX_INSTRUCTION


class RedrawForm(forms.Form):
    """`seen` is how many pictures there were when the form was shown: a form that is sent twice
    orders one. A painter that is not told in words gets neither a reason nor a wish."""

    reason = forms.ChoiceField(
        label=_("What is not right?"),
        choices=RedrawReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pick what comes closest.")},
    )
    instruction = forms.CharField(
        label=_("What would be better?"),
        help_text=_("In a sentence: what they do, how they feel, what is there."),
        required=False,
        max_length=MAX_INSTRUCTION,
        widget=forms.Textarea(attrs={"class": "input", "rows": 3}),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, painter_reads: bool, hero: str, **options: Any) -> None:
        super().__init__(*args, **options)
        example = _("%(name)s laughs and waves.") % {"name": hero}
        self.fields["instruction"].widget.attrs["placeholder"] = example
        if not painter_reads:
            del self.fields["reason"], self.fields["instruction"]


class TellAnewForm(forms.Form):
    """`key` names the one copy that a form makes, however often it is sent."""

    keep = forms.BooleanField(
        label=_("Keep the book as it is too, as a copy on the shelf"), required=False, initial=True
    )
    key = forms.UUIDField(widget=forms.HiddenInput)
