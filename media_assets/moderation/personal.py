"""Personal data in what a family typed: telephone numbers, addresses, e-mail, links, handles.

Limits: a place without a number ("the school in our street") and numbers of fewer than seven
digits pass; nothing here knows whether a name is a real person's.
"""

import itertools
import re

AT = r"(?:@|\s?[(\[{]\s?at\s?[)\]}]\s?|\s+at\s+)"
DOT = r"(?:\.|\s?[(\[{]\s?(?:dot|punkt|punto)\s?[)\]}]\s?|\s+(?:dot|punkt|punto)\s+)"
ENDINGS = (
    r"(?:com|net|org|info|biz|edu|gov|io|co|me|tv|app|dev|xyz|online|site|shop|club|live|ly|gg"
    r"|uk|us|ie|ca|au|nz|de|at|ch|li|es|mx|ar|cl|pe|fr|it|nl|be|pl|pt|br|ru|tr|se|dk|no|fi|eu)"
)
EMAIL = re.compile(rf"[\w.+-]+{AT}[\w-]+(?:{DOT}[\w-]+)*{DOT}{ENDINGS}\b", re.IGNORECASE)
LINK = re.compile(
    rf"(?:\b(?:https?|ftp|hxxps?)\s?:\s?/\s?/|\bwww\s?{DOT}"
    rf"|\b[\w-]{{2,}}\.{ENDINGS}(?:/\S*)?(?=[\s,;:!?)\"'”]|\.?$|\.\s)"
    rf"|\b[\w-]{{2,}}(?:\s?[(\[{{]\s?(?:dot|punkt|punto)\s?[)\]}}]\s?|\s+dot\s+){ENDINGS}\b)",
    re.IGNORECASE,
)
HANDLE = re.compile(
    r"(?<![\w@])@[a-z0-9_.]{3,}"
    r"|\b(?:snap(?:chat)?|insta(?:gram)?|tik\s?tok|discord|telegram|kik|whats\s?app|skype|roblox"
    r"|facebook|face\s?time|signal)\b\W{0,3}(?:name|user(?:name)?|id|handle|account|is|ist|es|me|"
    r"at|number|nummer|:|=)",
    re.IGNORECASE,
)
DIGITS = r"(?:\d[\s().\-/–]{0,3}){6,14}\d"
PHONE = re.compile(
    rf"(?<![\w.,-])(?:(?:\+|00)\s?\(?{DIGITS}|\(?0[\s().\-/–]{{0,3}}{DIGITS}|\(?\d{{3}}\)?[\s.\-]\d{{3}}[\s.\-]\d{{4}})(?!\w)"
)
CALL = re.compile(
    r"\b(?:call|phone|ring|text|tel(?:ephone|efon|éfono|efono)?|mobile|cell|number|handy|nummer"
    r"|telefonnummer|handynummer|ruf\w*|anrufen|móvil|movil|celular|número|numero|llama\w*|whats\s?app)\b"
    r"\D{0,25}(\d[\s().\-/]{0,3}){5,14}\d",
    re.IGNORECASE,
)
SPOKEN = {
    word: value
    for words in (
        "zero one two three four five six seven eight nine",
        "null eins zwei drei vier fünf sechs sieben acht neun",
        "cero uno dos tres cuatro cinco seis siete ocho nueve",
        "oh ein zwo",
    )
    for value, word in zip((0, 1, 2, 3, 4, 5, 6, 7, 8, 9), words.split(), strict=False)
} | {"oh": 0, "ein": 1, "zwo": 2, "double": -1, "triple": -1}
LEAST_SPOKEN = 7
STREET = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|crescent|court|ct|terrace|gardens?|"
    r"grove|square|boulevard|blvd|highway|row|mews|hill|parade|walk|rise|way|place)"
)
NAMED = r"(?:[A-ZÄÖÜÁÉÍÓÚÑ][\w'’-]+\s+){1,3}"
ADDRESSES = (
    re.compile(rf"\b\d{{1,5}}[a-zA-Z]?,?\s+{NAMED}(?i:{STREET})\b"),
    re.compile(
        r"\b[A-ZÄÖÜ][\wäöüß'’-]*(?:straße|strasse|str\.|weg|gasse|allee|platz|ring|damm|ufer|stieg|"
        r"chaussee|Straße|Strasse|Weg|Allee|Platz|Ring|Damm)\s+\d{1,4}\s?[a-zA-Z]?\b"
    ),
    re.compile(
        r"\b(?:Am|An der|Auf dem|Im|In der|Zum|Zur|Alte|Neue|Große|Kleine)\s+[A-ZÄÖÜ][\wäöüß-]+"
        r"\s+\d{1,4}[a-z]?,?\s+\d{5}\b"
    ),
    re.compile(
        r"\b(?i:calle|c/|avenida|avda\.?|av\.|paseo|plaza|camino|carrera|carretera)\s+"
        r"[\wÁÉÍÓÚÑáéíóúñ.\s]{2,40}?,?\s*(?i:n[º°o]\.?\s*|número\s+|#\s*)?\d{1,5}\b"
    ),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b"),
    re.compile(r"\b\d{5}\s+(?:Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Leipzig|Dresden|Wien"
               r"|Madrid|Barcelona|Valencia|Sevilla)\b"),
    re.compile(r"\b(?:P\.?\s?O\.?\s?Box|Postfach|Apartado(?: de correos)?)\s+\d+", re.IGNORECASE),
)  # fmt: skip
SECRETS = re.compile(
    r"\b(?:password|passwort|kennwort|contraseña|pin|credit card|kreditkarte|iban)\b\W{0,3}"
    r"(?:is|ist|es|:|=|number|nummer)\s*\S*\d",
    re.IGNORECASE,
)


def found_in(text: str, *, told: bool) -> str:
    """What kind of personal data stands in a text, or "". Numbers and addresses count only in what
    a family told; a story of ours may have its hero live at number seven."""
    everywhere = {"e-mail": EMAIL, "link": LINK}
    for name, pattern in everywhere.items():
        if pattern.search(text):
            return name
    if not told:
        return ""
    for name, pattern in {
        "telephone": PHONE,
        "call": CALL,
        "handle": HANDLE,
        "secret": SECRETS,
    }.items():
        if pattern.search(text):
            return name
    if any(pattern.search(text) for pattern in ADDRESSES):
        return "address"
    return "spoken number" if _is_spoken_number(text) else ""


def _is_spoken_number(text: str) -> bool:
    """Seven digits said as words; counting up or down is a game."""
    run: list[int] = []
    for word in [*re.findall(r"\w+", text.lower()), ""]:
        if word in SPOKEN:
            run.append(SPOKEN[word])
            continue
        steps = {after - before for before, after in itertools.pairwise(run)}
        if len(run) >= LEAST_SPOKEN and not steps <= {1} and not steps <= {-1}:
            return True
        run = []
    return False
