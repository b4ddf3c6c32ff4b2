"""Letters that look like Latin ones, and what they are read as.

Drawn from Unicode's confusables (UTS 39) as far as they serve to disguise a Latin word. Only used
to read a word a second time: the word itself is read as it stands, in its own script.
"""

import unicodedata

PAIRS = {
    # Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ғ": "f", "ԍ": "g", "һ": "h",
    "н": "h", "і": "i", "ї": "i", "ј": "j", "к": "k", "ӏ": "l", "м": "m", "п": "n", "о": "o",
    "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ц": "u", "ѵ": "v", "ш": "w", "щ": "w",
    "ԝ": "w", "х": "x", "у": "y", "ү": "y", "з": "z", "ь": "b", "и": "u", "э": "e", "я": "r",
    # Greek
    "α": "a", "β": "b", "ϲ": "c", "δ": "d", "ε": "e", "ϝ": "f", "η": "n", "ι": "i", "κ": "k",
    "μ": "u", "ν": "v", "ο": "o", "ρ": "p", "σ": "o", "ς": "c", "τ": "t", "υ": "u", "ω": "w",
    "χ": "x", "γ": "y", "ζ": "z", "λ": "l", "θ": "o", "π": "n",
    # Armenian
    "ա": "w", "ց": "g", "հ": "h", "ո": "n", "ս": "u", "օ": "o", "զ": "q", "ք": "p", "յ": "j",
    "ե": "t",
    # Latin letters of other alphabets and phonetics
    "ɑ": "a", "ɐ": "a", "ʙ": "b", "ƀ": "b", "ɓ": "b", "ᴄ": "c", "ɔ": "c", "ƈ": "c", "đ": "d",
    "ɗ": "d", "ᴅ": "d", "ð": "d", "ə": "e", "ɛ": "e", "ǝ": "e", "ᴇ": "e", "ƒ": "f", "ꜰ": "f",
    "ɡ": "g", "ɢ": "g", "ɠ": "g", "ħ": "h", "ʜ": "h", "ɦ": "h", "ı": "i", "ɩ": "i", "ɪ": "i",
    "ᴊ": "j", "ʝ": "j", "ĸ": "k", "ᴋ": "k", "ƙ": "k", "ł": "l", "ʟ": "l", "ɭ": "l", "ƚ": "l",
    "ᴍ": "m", "ɱ": "m", "ɴ": "n", "ŋ": "n", "ɲ": "n", "ø": "o", "ᴏ": "o", "ɵ": "o", "ᴘ": "p",
    "þ": "p", "ƥ": "p", "ʀ": "r", "ɹ": "r", "ɾ": "r", "ꜱ": "s", "ʂ": "s", "ƨ": "s", "ᴛ": "t",
    "ŧ": "t", "ƭ": "t", "ʈ": "t", "ᴜ": "u", "ʊ": "u", "ʉ": "u", "ᴠ": "v", "ʋ": "v", "ᴡ": "w",
    "ɯ": "w", "ʍ": "w", "ʏ": "y", "ƴ": "y", "ɣ": "y", "ᴢ": "z", "ʐ": "z", "ƶ": "z", "ȥ": "z",
    "ſ": "s", "œ": "oe", "æ": "ae", "ß": "ss",
    # Cherokee, Lisu and others that are drawn like capitals
    "ꭺ": "a", "ᏼ": "b", "ꮯ": "c", "ꭰ": "d", "ꭼ": "e", "ꮐ": "g", "ꮋ": "h", "ꭻ": "j", "ꮶ": "k",
    "ꮮ": "l", "ꮇ": "m", "ꮲ": "p", "ꭱ": "r", "ꮪ": "s", "ꭲ": "t", "ꮩ": "v", "ꮃ": "w", "ꮓ": "z",
    "ꓮ": "a", "ꓐ": "b", "ꓚ": "c", "ꓓ": "d", "ꓰ": "e", "ꓝ": "f", "ꓖ": "g", "ꓧ": "h", "ꓲ": "i",
    "ꓙ": "j", "ꓗ": "k", "ꓡ": "l", "ꓟ": "m", "ꓠ": "n", "ꓳ": "o", "ꓑ": "p", "ꓣ": "r", "ꓢ": "s",
    "ꓔ": "t", "ꓴ": "u", "ꓦ": "v", "ꓪ": "w", "ꓫ": "x", "ꓬ": "y", "ꓜ": "z",
}  # fmt: skip
"""Letter, in its lower case, to what it is read as."""

TURNED = dict(zip("ɐqɔpǝɟƃɓɥᴉıɾʞןɯuodbɹsʇnʌʍxʎz", "abcdefgghiijklmnopqrstuvwxyz", strict=True))
"""Letters that are written upside down; such a word is read from its end."""

ONLY_TURNED = frozenset("ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ")

SPECIAL = {
    **{chr(0x1F1E6 + place): chr(97 + place) for place in range(26)},  # flags' letters
    **{chr(0x1F130 + place): chr(97 + place) for place in range(26)},  # white on black squares
    **{chr(0x1F150 + place): chr(97 + place) for place in range(26)},  # white on black circles
    **{chr(0x1F170 + place): chr(97 + place) for place in range(26)},  # white in black squares
}
"""Symbols made of a letter that Unicode's compatibility forms do not know."""

INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\u00ad")
"""Drawn as nothing, though Unicode does not call them format characters."""


def is_invisible(char: str) -> bool:
    """Zero-width, directional, variation and other marks that nobody sees."""
    if char in INVISIBLE or unicodedata.category(char) == "Cf":
        return True
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0000" <= char <= "\U000e01ef"


def as_latin(word: str) -> str:
    """The word with every lookalike read as the Latin letter that it looks like."""
    return "".join(PAIRS.get(char, char) for char in word)
