"""Payloads of what was checked: qc_report and blind_test_report."""

from pydantic import Field

from stories.pipeline.schemas.base import Issue, Payload


class QcReport(Payload):
    """Artifact `qc_report`; `needs_redraw` asks for one more try at the picture."""

    passed: bool
    issues: tuple[Issue, ...]
    metrics: dict[str, float]
    summary: str
    needs_redraw: bool = False


class BlindScores(Payload):
    """Points: plot of 30, emotion of 30, visual of 25, characters of 15."""

    plot: float = Field(ge=0, le=30)
    emotion: float = Field(ge=0, le=30)
    visual: float = Field(ge=0, le=25)
    characters: float = Field(ge=0, le=15)

    @property
    def total(self) -> float:
        """0-1."""
        return round((self.plot + self.emotion + self.visual + self.characters) / 100, 4)


class EpisodeGate(Payload):
    """A whole episode: how well it is understood and how it moves; all parts 0-1."""

    blind: float = Field(ge=0, le=1)
    rhythm: float = Field(ge=0, le=1)
    silence: float = Field(ge=0, le=1)
    thumb_stop: float = Field(ge=0, le=1)
    score: float = Field(ge=0, le=1)


class BlindTestReport(Payload):
    """Artifact `blind_test_report`: what a reader who sees only the panels made of them.

    `scores` are a scene's, `gate` is an episode's; a report has one of them. `limits` says what
    the reader cannot see.
    """

    passed: bool
    score: float = Field(ge=0, le=1)
    reader: str
    limits: str
    retelling: str = ""
    scores: BlindScores | None = None
    gate: EpisodeGate | None = None
    weak_scenes: tuple[int, ...] = ()
    rewrites_left: int = Field(default=0, ge=0)
