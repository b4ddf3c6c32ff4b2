"""The decision about something that waits for a person."""

from django import forms

APPROVE, REJECT = "approve", "reject"
DECISIONS = [(APPROVE, "Approve: it may be in a book"), (REJECT, "Reject: it may not")]
LONGEST_REASON = 500


class DecisionForm(forms.Form):
    """`reason` is for the parent to read; a rejection needs one."""

    decision = forms.ChoiceField(choices=DECISIONS, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Reason for the parent",
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 80}),
        help_text="In plain words: what is wrong, and what they could write instead.",
    )

    def clean(self) -> dict[str, object]:
        data: dict[str, object] = super().clean() or {}
        if data.get("decision") == REJECT and not data.get("reason"):
            self.add_error("reason", "Say why this is rejected, in words for the parent.")
        return data
