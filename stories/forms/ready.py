"""Step 4: the last words before the book is made."""

from django import forms

from stories.books.printable import DEDICATION_MAX
from stories.forms.fields import PrintedField


class ReadyForm(forms.Form):
    dedication = PrintedField(
        label="Dedication",
        help_text="Printed on its own page. Leave it empty and we write one.",
        required=False,
        max_length=DEDICATION_MAX,
        widget=forms.Textarea(attrs={"class": "input", "rows": 3}),
    )
