"""How data stands in a prompt."""

import json


def quoted(data: object) -> str:
    """One line of JSON: what a family typed can end nothing and begin nothing."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
