"""Step 3: how the pictures are painted."""

from django import forms

from stories.vocabulary import ArtStyle

STYLE_WORDS = {
    ArtStyle.WATERCOLOUR: ("Watercolour", "Soft edges on rough paper. Calm and classic."),
    ArtStyle.FLAT: ("Bright and clean", "Crisp shapes, fresh colour. Lovely on a screen."),
    ArtStyle.CRAYON: ("Crayon", "Waxy strokes on rough paper, as if drawn at the kitchen table."),
    ArtStyle.PAPER_CUT: ("Cut paper", "Sheets laid on sheets, with small real shadows."),
    ArtStyle.INK_AND_WASH: ("Pen and wash", "A lively inked line with loose, thin colour."),
    ArtStyle.PASTEL: ("Soft pastel", "Chalky strokes on toned paper. Warm and dreamy."),
    ArtStyle.NIGHT_GLOW: ("Night glow", "Jewel colours on deep blue, with every light shining."),
}


class LookForm(forms.Form):
    style = forms.ChoiceField(
        label="Picture style",
        choices=[(style.value, words[0]) for style, words in STYLE_WORDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Pick a style."},
    )
