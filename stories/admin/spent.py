"""Money on the staff's pages."""

from stories.queries import Spent


def spent_words(spent: Spent) -> str:
    """As in "3 calls, $0.120034, partly estimated, 4.5 s of waiting"."""
    if not spent.calls:
        return "Nothing: no paid service was called."
    calls = "1 call" if spent.calls == 1 else f"{spent.calls} calls"
    guess = ", partly estimated" if spent.estimated else ""
    return f"{calls}, ${spent.cost}{guess}, {spent.seconds:.1f} s of waiting"
