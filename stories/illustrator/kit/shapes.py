"""SVG elements as text, in the subset that stays vector in a PDF.

Attributes are keyword arguments with underscores (``stroke_width=2``). ``None`` leaves one out.
"""

import math

from stories.illustrator.kit.geometry import num, polygon

Attribute = str | float | None


def _attributes(values: dict[str, Attribute]) -> str:
    parts = []
    for name, value in values.items():
        if value is None:
            continue
        text = value if isinstance(value, str) else f"{value:.3f}".rstrip("0").rstrip(".")
        parts.append(f' {name.replace("_", "-")}="{text}"')
    return "".join(parts)


def path(data: str, fill: str = "none", **attributes: Attribute) -> str:
    return f'<path d="{data}" fill="{fill}"{_attributes(attributes)}/>'


def stroke(data: str, colour: str, width: float, **attributes: Attribute) -> str:
    """A line with round ends; pass ``stroke_linecap="butt"`` for flat ones."""
    settings: dict[str, Attribute] = {
        "stroke": colour,
        "stroke_width": width,
        "stroke_linecap": "round",
        "stroke_linejoin": "round",
    }
    return path(data, "none", **(settings | attributes))


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str, **attributes: Attribute) -> str:
    return (
        f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}" '
        f'fill="{fill}"{_attributes(attributes)}/>'
    )


def circle(cx: float, cy: float, r: float, fill: str, **attributes: Attribute) -> str:
    place = f'cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}"'
    return f'<circle {place} fill="{fill}"{_attributes(attributes)}/>'


def rect(
    x: float, y: float, w: float, h: float, fill: str, *, rx: float = 0, **attributes: Attribute
) -> str:
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" rx="{num(rx)}" '
        f'fill="{fill}"{_attributes(attributes)}/>'
    )


def group(inner: str, **attributes: Attribute) -> str:
    return f"<g{_attributes(attributes)}>{inner}</g>" if inner else ""


def placed(
    inner: str, x: float = 0, y: float = 0, *, scale: float = 1, turn: float = 0, mirror: int = 1
) -> str:
    """`inner` moved to (x, y), turned clockwise by degrees, scaled; ``mirror=-1`` flips it."""
    if not inner:
        return ""
    steps = [f"translate({num(x)} {num(y)})"] if x or y else []
    if turn:
        steps.append(f"rotate({num(turn)})")
    if scale != 1 or mirror != 1:
        steps.append(f"scale({scale * mirror:.3f} {scale:.3f})")
    return f'<g transform="{" ".join(steps)}">{inner}</g>' if steps else inner


def sparkle(cx: float, cy: float, r: float, fill: str, opacity: float = 1) -> str:
    """Four-pointed star."""
    q = r * 0.16
    data = (
        f"M{num(cx)} {num(cy - r)}Q{num(cx + q)} {num(cy - q)} {num(cx + r)} {num(cy)}"
        f"Q{num(cx + q)} {num(cy + q)} {num(cx)} {num(cy + r)}"
        f"Q{num(cx - q)} {num(cy + q)} {num(cx - r)} {num(cy)}"
        f"Q{num(cx - q)} {num(cy - q)} {num(cx)} {num(cy - r)}Z"
    )
    return path(data, fill, opacity=opacity if opacity < 1 else None)


def star(
    cx: float, cy: float, r: float, fill: str, *, turn: float = -90, inner: float = 0.55
) -> str:
    """Five-pointed star with soft corners."""
    points = []
    for i in range(10):
        angle = math.radians(turn + i * 36)
        reach = r if i % 2 == 0 else r * inner
        points.append((cx + math.cos(angle) * reach, cy + math.sin(angle) * reach))
    return path(polygon(points), fill, stroke=fill, stroke_width=r * 0.3, stroke_linejoin="round")


def heart(cx: float, cy: float, r: float, fill: str) -> str:
    x, y = cx, cy
    data = (
        f"M{num(x)} {num(y + r)}C{num(x - r * 1.5)} {num(y - r * 0.1)} "
        f"{num(x - r * 0.8)} {num(y - r)} {num(x)} {num(y - r * 0.35)}"
        f"C{num(x + r * 0.8)} {num(y - r)} {num(x + r * 1.5)} {num(y - r * 0.1)} "
        f"{num(x)} {num(y + r)}Z"
    )
    return path(data, fill)
