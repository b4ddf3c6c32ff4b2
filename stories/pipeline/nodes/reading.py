"""What planning reads in a text: sentences, speech, action and haste. Heuristics for English.

They see words and punctuation, never meaning: a wish told as a memory counts like a deed.
"""

import re

SPEECH = re.compile(r"“([^”]+)”|\"([^\"]+)\"")
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+[”\"’)]*|$)")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_HOLD_MARKS = str.maketrans({"!": "\ue000", "?": "\ue001", ".": "\ue002", "…": "\ue003"})
_GIVE_MARKS = str.maketrans({"\ue000": "!", "\ue001": "?", "\ue002": ".", "\ue003": "…"})

BUSY_SENTENCES = 7
BUSY_VERBS = 6
"""So many deeds in one scene read as a rush."""

MONTAGE_WORDS = (
    "meanwhile",
    "montage",
    "one after another",
    "one by one",
    "again and again",
    "over and over",
    "day after day",
    "night after night",
    "all at once",
)


def _lexicon(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIRST_THEN = re.compile(r"\bfirst\b.*\bthen\b.*\b(?:then|finally|last)\b", re.I | re.S)

_VERBS = _lexicon(
    """
    bang bounce break burst carry catch chase clap climb crash crawl creep dance dart dash
    dig dive drag drop fall fight fling flip fly grab grip hide hit hop hug hurl jump kick
    kneel knock land leap lift march paddle pick plunge point pull push race reach ride roll
    row run rush scramble shake shout skip slam slide slip snatch spin splash spring sprint
    squeeze stamp stumble swim swing throw tip toss tug tumble twirl wade wave whirl wriggle
    zoom
    """
)
_PAST = _lexicon(
    """
    broke caught crept dug dived dove fell flew fought flung held hid hurled leapt ran rode
    rose shook slid slipped spun sprang swam swung threw clung dropped grabbed gripped
    hopped hugged patted skipped slammed stepped tipped tugged
    """
)
_ENDINGS = ("", "s", "es", "ed", "d", "ing")
ACTION_WORDS = frozenset(verb + end for verb in _VERBS for end in _ENDINGS) | _PAST

SURPRISE_WORDS = _lexicon(
    """
    suddenly oh look behold found see saw there appeared inside behind gone open opened
    """
)
FEELING_WORDS = _lexicon(
    """
    afraid alone angry brave cold cried cry cross dear felt feel feeling giggle giggled glad
    gulp happy heart hope hoped hugged joy kind laugh laughed lonely love loved proud quiet
    quietly sad sadly scared shy sigh sighed sleepy smile smiled sorry tear tears tired
    trembled warm wished wonder wondered worried yawn yawned
    """
)

COMMON_WORDS = _lexicon(
    """
    a about after all an and are as asked at away back be been but by can come could did do
    down said says
    for from get go had has have he her here him his how i if in into is it its just like
    little me more my no not now of off on one only or out over she so some than that the
    their them then there they this to too up very was we were what when where which who
    will with would you your
    """
)


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """In order; marks inside quotation marks do not end a sentence."""
    held = SPEECH.sub(_hold, text)
    found = (match.group().strip() for match in _SENTENCE.finditer(held))
    return [_give(sentence) for sentence in found if words(_give(sentence))]


def _hold(match: re.Match[str]) -> str:
    """Speech whose last mark still ends the sentence when the next word is not a small one."""
    spoken = match.group()
    body, end = spoken[:-2], spoken[-2:]
    after = match.string[match.end() :].lstrip()
    continues = bool(after) and (after[0].islower() or after[0] in ",;")
    return (spoken if continues else body).translate(_HOLD_MARKS) + ("" if continues else end)


def _give(text: str) -> str:
    return " ".join(text.translate(_GIVE_MARKS).split())


def speeches(text: str) -> list[str]:
    return [(match.group(1) or match.group(2)).strip() for match in SPEECH.finditer(text)]


def unspoken(text: str) -> str:
    """The text without what is said aloud."""
    return " ".join(SPEECH.sub(" ", text).split())


def action_count(text: str) -> int:
    return sum(word.lower() in ACTION_WORDS for word in words(text))


def has_any(text: str, lexicon: frozenset[str]) -> bool:
    return any(word.lower() in lexicon for word in words(text))


def is_montage(text: str) -> bool:
    low = text.lower()
    return any(phrase in low for phrase in MONTAGE_WORDS) or bool(_FIRST_THEN.search(text))


def is_busy(text: str) -> bool:
    """Seven sentences or more, montage words, or many deeds."""
    return (
        len(sentences(text)) >= BUSY_SENTENCES
        or is_montage(text)
        or action_count(text) >= BUSY_VERBS
    )


def stems(text: str) -> frozenset[str]:
    """Roots of the words that carry meaning, so that `climbs` meets `climbed`."""
    meant = (word.lower().replace("’s", "") for word in words(text))
    return frozenset(_stem(word) for word in meant if word not in COMMON_WORDS and len(word) > 2)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            root = word.removesuffix(ending)
            return root[:-1] if root[-1] == root[-2] else root
    return word


def cut(text: str, most: int) -> str:
    """At most so many words; a cut shows as an ellipsis."""
    parts = text.split()
    return text if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:.") + "…"
