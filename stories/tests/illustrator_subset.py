"""Walks an SVG and names whatever a PDF could not keep as vectors."""

import xml.etree.ElementTree as ElementTree

_ELEMENTS = {
    "svg", "g", "defs", "path", "ellipse", "circle", "rect", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop", "clipPath",
}  # fmt: skip
_FORBIDDEN = {"style", "filter", "mask", "class", "mix-blend-mode"}
_SPACE = "{http://www.w3.org/2000/svg}"


def breaches(svg: str) -> list[str]:
    """Elements, attributes and references that are outside the subset."""
    root = ElementTree.fromstring(svg)
    ids = {node.get("id") for node in root.iter() if node.get("id")}
    found = []
    for node in root.iter():
        name = node.tag.removeprefix(_SPACE)
        if name not in _ELEMENTS:
            found.append(f"element {name}")
        for key, value in node.attrib.items():
            if key in _FORBIDDEN:
                found.append(f"attribute {key}")
            if key == "stroke" and value.startswith("url"):
                found.append("gradient on a stroke")
            if value.startswith("url(#") and value[5:-1] not in ids:
                found.append(f"dangling {value}")
            if "nan" in value or "inf" in value:
                found.append(f"number {key}={value}")
    return found
