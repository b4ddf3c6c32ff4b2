"""What all payloads have in common."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class Payload(BaseModel):
    """Immutable, validated on the way in and on the way out; an unknown field is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def data(self) -> dict[str, object]:
        """The payload as plain JSON types."""
        return self.model_dump(mode="json")

    @classmethod
    def parse(cls, data: object) -> Self:
        return cls.model_validate(data)


class Issue(Payload):
    """One thing that a check found; `hint` says what a person can do about it."""

    code: str
    message: str
    hint: str = ""
    page: int | None = None
