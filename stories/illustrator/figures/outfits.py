"""What each outfit consists of. The drawing of cloth is in `garments` and `torso`."""

from collections.abc import Callable
from dataclasses import dataclass

from stories.illustrator.kit.colour import apart, lightness, mix, to_oklab, tone
from stories.illustrator.kit.palette import WOOL_WHITE
from stories.illustrator.model import Look

_SPACE = "#f1f3f8"
_DENIM = "#4f66a6"
_TWILL = "#6a5478"
_KHAKI = "#c9ab76"
_NEOPRENE = "#25324f"


@dataclass(frozen=True, slots=True)
class Outfit:
    """Colours and lengths. Lengths along a limb run from 0 (root) to 1 (wrist or ankle)."""

    top: str
    sleeve: float = 0.0
    sleeve_colour: str = ""
    sleeve_extra: float = 2.6  # how much wider than the arm, each side
    cuff: str = ""
    stripes: str = ""  # across the sleeves
    leg: float = 0.0
    leg_colour: str = ""
    leg_extra: float = 2.6
    leg_cuff: str = ""
    skirt: float = 0.0
    skirt_colour: str = ""
    skirt_flare: float = 8.0
    hem: float = 2.0  # how far the top hangs below the pelvis
    flare: float = 0.0
    socks: str = ""
    sock_from: float = 0.74
    footwear: str = "trainers"
    shoe_colour: str = ""
    glove: str = ""


def _contrast(look: Look) -> str:
    """The second colour, kept apart from the first."""
    second = look.colour_second
    return second if apart(look.colour_main, second) > 0.07 else mix(second, WOOL_WHITE, 0.45)


def _dungarees(look: Look) -> Outfit:
    shirt = mix(_contrast(look), WOOL_WHITE, 0.25)
    return Outfit(
        top=shirt, sleeve=0.9, sleeve_colour=shirt, stripes=mix(shirt, look.colour_main, 0.55),
        cuff=tone(shirt, -0.05), leg=0.94, leg_colour=look.colour_main,
        leg_cuff=tone(look.colour_main, 0.09), shoe_colour=look.shoes, leg_extra=3.2,
    )  # fmt: skip


def _jumper(look: Look) -> Outfit:
    return Outfit(
        top=look.colour_main, sleeve=0.95, sleeve_colour=look.colour_main, sleeve_extra=3.4,
        cuff=tone(look.colour_main, 0.08), leg=0.96, leg_colour=_contrast(look), hem=7, flare=2,
        leg_cuff=tone(_contrast(look), -0.06), shoe_colour=look.shoes,
    )  # fmt: skip


def _hoodie(look: Look) -> Outfit:
    trousers = _DENIM
    return Outfit(
        top=look.colour_main, sleeve=0.95, sleeve_colour=look.colour_main, sleeve_extra=3.6,
        cuff=tone(look.colour_main, -0.07), leg=0.97, leg_colour=trousers, hem=7, flare=3,
        leg_cuff=tone(trousers, 0.1), shoe_colour=look.shoes,
    )  # fmt: skip


def _dress(look: Look) -> Outfit:
    return Outfit(
        top=look.colour_main, sleeve=0.3, sleeve_colour=look.colour_main, sleeve_extra=4.4,
        cuff=_contrast(look), skirt=0.62, skirt_colour=look.colour_main, skirt_flare=13,
        socks=WOOL_WHITE, sock_from=0.8, footwear="straps", shoe_colour=look.shoes, hem=0,
    )  # fmt: skip


def _skirt(look: Look) -> Outfit:
    tights = tone(mix(look.colour_main, "#3f4470", 0.55), -0.02)
    return Outfit(
        top=look.colour_main, sleeve=0.95, sleeve_colour=look.colour_main, sleeve_extra=3.2,
        cuff=tone(look.colour_main, 0.08), skirt=0.42, skirt_colour=_contrast(look), skirt_flare=14,
        leg=1.0, leg_colour=tights, leg_extra=0.6, footwear="straps", shoe_colour=look.shoes, hem=0,
    )  # fmt: skip


def _tee(look: Look) -> Outfit:
    return Outfit(
        top=look.colour_main, sleeve=0.4, sleeve_colour=look.colour_main, sleeve_extra=4.0,
        cuff=tone(look.colour_main, 0.08), leg=0.46, leg_colour=_contrast(look), leg_extra=5,
        leg_cuff=tone(_contrast(look), -0.07), hem=8, flare=2, socks=WOOL_WHITE,
        shoe_colour=look.shoes,
    )  # fmt: skip


def _coat(look: Look) -> Outfit:
    trousers = _TWILL if lightness(look.colour_main) > 0.5 else _DENIM
    return Outfit(
        top=look.colour_main, sleeve=0.95, sleeve_colour=look.colour_main, sleeve_extra=4.6,
        cuff=tone(look.colour_main, -0.09), skirt=0.34, skirt_colour=look.colour_main,
        skirt_flare=8, leg=1.0, leg_colour=trousers, footwear="boots", shoe_colour=look.shoes,
        hem=0,
    )  # fmt: skip


def _pyjamas(look: Look) -> Outfit:
    return Outfit(
        top=look.colour_main, sleeve=0.93, sleeve_colour=look.colour_main, sleeve_extra=3.6,
        cuff=_contrast(look), leg=0.95, leg_colour=look.colour_main, leg_extra=3.8,
        leg_cuff=_contrast(look), hem=8, flare=3, footwear="bare", shoe_colour=look.shoes,
    )  # fmt: skip


def _spacesuit(look: Look) -> Outfit:
    return Outfit(
        top=_SPACE, sleeve=0.97, sleeve_colour=_SPACE, sleeve_extra=5.4, cuff=look.colour_main,
        leg=0.96, leg_colour=_SPACE, leg_extra=5.6, leg_cuff=look.colour_main, hem=3,
        footwear="boots", shoe_colour=mix(look.colour_main, "#cfd6e4", 0.55),
        glove=mix(look.colour_main, "#5c6b86", 0.25),
    )  # fmt: skip


def _royal(look: Look) -> Outfit:
    hose = mix(_contrast(look), WOOL_WHITE, 0.35)
    return Outfit(
        top=look.colour_main, sleeve=0.92, sleeve_colour=_contrast(look), sleeve_extra=3.4,
        cuff="#f6c14e", skirt=0.42, skirt_colour=look.colour_main, skirt_flare=8, leg=1.0,
        leg_colour=hose, leg_extra=0.8, footwear="boots", shoe_colour=look.shoes, hem=0,
    )  # fmt: skip


def _hero(look: Look) -> Outfit:
    second = _contrast(look)
    return Outfit(
        top=look.colour_main, sleeve=0.96, sleeve_colour=look.colour_main, sleeve_extra=1.4,
        cuff=second, leg=1.0, leg_colour=look.colour_main, leg_extra=1.0, hem=5,
        footwear="boots", shoe_colour=second, glove=second,
    )  # fmt: skip


def _sailor(look: Look) -> Outfit:
    return Outfit(
        top=WOOL_WHITE, sleeve=0.62, sleeve_colour=WOOL_WHITE, sleeve_extra=3.6,
        stripes=mix(look.colour_main, WOOL_WHITE, 0.15), cuff=look.colour_main, leg=0.5,
        leg_colour=look.colour_main, leg_extra=4.6, leg_cuff=tone(look.colour_main, -0.07), hem=7,
        flare=2, socks=WOOL_WHITE, shoe_colour=look.shoes,
    )  # fmt: skip


def _diver(look: Look) -> Outfit:
    suit = mix(look.colour_main, _NEOPRENE, 0.7)
    return Outfit(
        top=suit, sleeve=0.96, sleeve_colour=suit, sleeve_extra=1.8, cuff=_contrast(look),
        leg=0.97, leg_colour=suit, leg_extra=1.6, leg_cuff=_contrast(look), hem=4,
        footwear="boots", shoe_colour=tone(suit, -0.07), glove=tone(suit, -0.07),
    )  # fmt: skip


def _explorer(look: Look) -> Outfit:
    shorts = _KHAKI if apart(look.colour_main, _KHAKI) > 0.09 else _TWILL
    return Outfit(
        top=look.colour_main, sleeve=0.5, sleeve_colour=look.colour_main, sleeve_extra=4.2,
        cuff=tone(look.colour_main, 0.08), leg=0.48, leg_colour=shorts, leg_extra=5.0,
        leg_cuff=tone(shorts, -0.06), hem=4, flare=1, socks=tone(_contrast(look), 0.04),
        sock_from=0.7, footwear="boots", shoe_colour=look.shoes,
    )  # fmt: skip


_OUTFITS: dict[str, Callable[[Look], Outfit]] = {
    "dungarees": _dungarees,
    "jumper": _jumper,
    "hoodie": _hoodie,
    "dress": _dress,
    "skirt": _skirt,
    "tee": _tee,
    "coat": _coat,
    "pyjamas": _pyjamas,
    "spacesuit": _spacesuit,
    "royal": _royal,
    "hero": _hero,
    "sailor": _sailor,
    "diver": _diver,
    "explorer": _explorer,
}


def outfit_of(look: Look) -> Outfit:
    return _OUTFITS[look.outfit](look)


def cape_of(look: Look) -> str:
    """The cape's colour: a royal outfit and a hero's suit always have one."""
    if look.cape or look.outfit not in ("royal", "hero"):
        return look.cape
    if look.outfit == "hero":
        return _contrast(look)
    red, blue = to_oklab(look.colour_main)[1:]
    return "#3f4f9a" if red > 0.1 and blue > -0.02 else "#b8323f"
