"""A first impression of each way of drawing, made by the browser: SVG filters on vector layers.

The real finishes need pixels and a worker; a card to choose from needs only their character. The
people are touched least, so that the family's own hero is who is seen.
"""

from dataclasses import replace

from stories.illustrator.model import Drawing, Layer
from stories.vocabulary import ArtStyle

_PEOPLE = frozenset({"cast", "figure"})
_AREA = 'x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"'

_UNSTEADY = (
    '<feTurbulence type="fractalNoise" baseFrequency=".02" numOctaves="3" seed="4" result="n"/>'
    '<feDisplacementMap in="SourceGraphic" in2="n" scale="9" xChannelSelector="R" '
    'yChannelSelector="G"/>'
)
_RUBBED = '<feGaussianBlur stdDeviation="1.6"/>'
_STREAKS = (
    '<feTurbulence type="fractalNoise" baseFrequency="{frequency}" numOctaves="3" seed="{seed}"/>'
    '<feColorMatrix values="0 0 0 0 {red} 0 0 0 0 {green} 0 0 0 0 {blue} {gain} 0 0 0 {bias}"/>'
)
_INKED = (
    '<feColorMatrix values=".7 0 0 0 .29 0 .7 0 0 .28 0 0 .7 0 .26 0 0 0 1 0" result="wash"/>'
    '<feGaussianBlur in="SourceGraphic" stdDeviation=".6"/>'
    '<feConvolveMatrix order="3" kernelMatrix="-1 -1 -1 -1 8 -1 -1 -1 -1" preserveAlpha="true"/>'
    '<feColorMatrix values="0 0 0 0 .24 0 0 0 0 .16 0 0 0 0 .2 1.3 1.3 1.3 0 -.2" result="line"/>'
    '<feComposite in="line" in2="SourceGraphic" operator="in" result="pen"/>'
    '<feMerge><feMergeNode in="wash"/><feMergeNode in="pen"/></feMerge>'
)
_OUTLINED = (
    '<feColorMatrix values="0 0 0 0 .24 0 0 0 0 .16 0 0 0 0 .2 0 0 0 4 -3"/>'
    '<feMorphology operator="dilate" radius="2.4"/><feGaussianBlur stdDeviation=".5" result="pen"/>'
    '<feMerge><feMergeNode in="pen"/><feMergeNode in="SourceGraphic"/></feMerge>'
)
_CUT = (
    '<feGaussianBlur stdDeviation="1.2"/><feOffset dx="3" dy="5" result="o"/>'
    '<feComposite in="SourceGraphic" in2="o" operator="arithmetic" k2="1.4" k3="-.4" result="c"/>'
    '<feComposite in="c" in2="SourceGraphic" operator="in"/>'
    '<feDropShadow dx="5" dy="9" stdDeviation="6" flood-color="#2b1a4a" flood-opacity=".5"/>'
)
_TURNED_OVER = (
    '<feColorMatrix values="-1 0 0 0 1 0 -1 0 0 1 0 0 -1 0 1 0 0 0 1 0"/>'
    '<feColorMatrix type="hueRotate" values="180"/><feColorMatrix type="saturate" values="1.7"/>'
    '<feColorMatrix values=".85 0 0 0 .04 0 .85 0 0 .02 0 0 .95 0 .17 0 0 0 1 0"/>'
)
_SUNK = (
    '<feColorMatrix type="saturate" values="1.5"/>'
    '<feColorMatrix values=".9 0 0 0 -.04 0 .88 0 0 -.05 0 0 .9 0 .02 0 0 0 1 0"/>'
)
_RIM_LIT = (
    '<feDropShadow dx="0" dy="0" stdDeviation="3" flood-color="#e4edff" flood-opacity=".9"/>'
    '<feDropShadow dx="0" dy="0" stdDeviation="16" flood-color="#9db8ff" flood-opacity=".8"/>'
)

_WAX = {"frequency": ".02 .24", "red": 1, "green": 0.98, "blue": 0.93, "gain": 2, "bias": -0.85}
_CHALK = {"frequency": ".03 .1", "red": 0.9, "green": 0.8, "blue": 0.75, "gain": 1.6, "bias": -0.66}


def impression(drawing: Drawing, style: ArtStyle, *, dark: bool) -> Drawing:
    """The drawing with filters that remind of the style; `dark` says that it shows a night."""
    paper = 0.3 if dark else 0.6  # on a night sky, more of it would look like rain
    match style:
        case ArtStyle.CRAYON:
            wax = _STREAKS.format(seed=3, **_WAX)
            return _streaked(_filtered(drawing, _UNSTEADY, ""), wax, -38, paper)
        case ArtStyle.PASTEL:
            chalk = _STREAKS.format(seed=8, **_CHALK)
            return _streaked(_filtered(drawing, _RUBBED, ""), chalk, -58, paper)
        case ArtStyle.PAPER_CUT:
            return _filtered(drawing, _CUT, _CUT)
        case ArtStyle.INK_AND_WASH:
            return _filtered(drawing, _INKED, _OUTLINED)
        case ArtStyle.NIGHT_GLOW:
            return _filtered(drawing, _SUNK if dark else _TURNED_OVER, _RIM_LIT)
        case _:
            return drawing


def _filtered(drawing: Drawing, scenery: str, people: str) -> Drawing:
    """Every layer under the filter for its kind; an empty one leaves it alone."""
    filters = {name: body for name, body in (("scenery", scenery), ("people", people)) if body}
    layers = []
    for layer in drawing.layers:
        name = "people" if layer.name in _PEOPLE else "scenery"
        svg = f'<g filter="url(#{name})">{layer.svg}</g>' if name in filters else layer.svg
        layers.append(replace(layer, svg=svg))
    return replace(drawing, layers=tuple(layers), defs=drawing.defs + _defined(filters))


def _streaked(drawing: Drawing, streaks: str, degrees: int, paper: float) -> Drawing:
    """Strokes of bare paper over the scenery, and faint ones over everybody."""
    strokes = (
        f'<g transform="rotate({degrees} 500 500)" opacity="{{}}"><rect x="-300" y="-300" '
        'width="1600" height="1600" filter="url(#streaks)"/></g>'
    )
    layers: list[Layer] = []
    for layer in drawing.layers:
        if layer.name in _PEOPLE:
            layers.append(Layer("streaks", layer.depth, strokes.format(paper)))
        layers.append(layer)
    layers.append(Layer("streaks over all", 0.0, strokes.format(paper / 3)))
    return replace(
        drawing, layers=tuple(layers), defs=drawing.defs + _defined({"streaks": streaks})
    )


def _defined(filters: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, f'<filter id="{name}" {_AREA}>{body}</filter>') for name, body in filters.items()
    )
