"""How data stands in a prompt."""

import json

LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Line ends that JSON leaves as they are."""


def quoted(data: object) -> str:
    """One line of JSON: what a family typed can end nothing and begin nothing."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True).translate(LINE_ENDS)
