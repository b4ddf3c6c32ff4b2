"""Colour in OKLab, so that tints and shades never turn grey or muddy.

Colours are six-digit hex strings such as ``#f2c4a0``. The OKLab matrices are Björn Ottosson's
(https://bottosson.github.io/posts/oklab/).
"""

import math
import re
from collections.abc import Callable
from functools import lru_cache

Lab = tuple[float, float, float]

_HEX = re.compile(r"#[0-9a-f]{6}\b")


def _to_linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _to_gamma(channel: float) -> float:
    channel = max(0.0, min(1.0, channel))
    if channel <= 0.0031308:
        return 12.92 * channel
    return 1.055 * float(channel ** (1 / 2.4)) - 0.055


@lru_cache(maxsize=8192)
def to_oklab(colour: str) -> Lab:
    """(lightness 0-1, green-red, blue-yellow) of a hex colour."""
    red, green, blue = (_to_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def from_oklab(lightness: float, a: float, b: float) -> str:
    """Nearest hex colour; out-of-gamut channels are clipped."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _to_gamma(channel)):02x}" for channel in channels)


@lru_cache(maxsize=16384)
def mix(first: str, second: str, amount: float) -> str:
    """`first` moved by `amount` (0-1) towards `second`."""
    pairs = zip(to_oklab(first), to_oklab(second), strict=True)
    lightness, a, b = (x + (y - x) * amount for x, y in pairs)
    return from_oklab(lightness, a, b)


@lru_cache(maxsize=16384)
def tone(colour: str, step: float, chroma: float = 1.0) -> str:
    """`colour` lighter (step > 0) or darker (step < 0) by OKLab lightness.

    Darks lean to violet and lights to yellow, as a painter's do; plain darkening looks dirty.
    """
    lightness, a, b = to_oklab(colour)
    size = abs(step)
    a, b = a * chroma, b * chroma
    a, b = (a + 0.06 * size, b - 0.14 * size) if step < 0 else (a + 0.01 * size, b + 0.06 * size)
    return from_oklab(max(0.0, min(1.0, lightness + step)), a, b)


def lightness(colour: str) -> float:
    """OKLab lightness, 0 (black) to 1 (white)."""
    return to_oklab(colour)[0]


def is_dark(colour: str) -> bool:
    """Whether details on this colour read better lighter than darker."""
    return lightness(colour) < 0.55


def recoloured(svg: str, change: Callable[[str], str]) -> str:
    """`svg` with every hex colour changed."""
    return _HEX.sub(lambda match: change(match.group(0)), svg)


def luminance(colour: str) -> float:
    """WCAG relative luminance, 0-1."""
    red, green, blue = (_to_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio, 1-21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def warm_shade(skin: str, amount: float) -> str:
    """A line or shadow on skin: towards terracotta on light skin, deeper on dark skin."""
    if lightness(skin) > 0.62:
        return mix(skin, "#b4563c", amount)
    return tone(skin, -0.22 * amount, 1.15)


def apart(first: str, second: str) -> float:
    """How different two colours look: their distance in OKLab, about 0.02 being just visible."""
    return math.dist(to_oklab(first), to_oklab(second))
