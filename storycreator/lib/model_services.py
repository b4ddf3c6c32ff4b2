"""Where an outside model is reached: address, key and name, one record for each use."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

DEFAULT_BASE_URL = "https://api.openai.com/v1"


@dataclass(frozen=True, slots=True)
class Service:
    """One OpenAI-compatible service. `use` is "text", "image" or "moderation".

    `timeout` is in seconds, for one whole answer; `quality` is a word of the image service. The
    key is left out of every repr.
    """

    use: str
    base_url: str = DEFAULT_BASE_URL
    api_key: str = field(default="", repr=False)
    model: str = ""
    timeout: float = 120.0
    quality: str = ""

    def missing(self) -> tuple[str, ...]:
        """The environment variables without which no call can be made."""
        wanted = {"OPENAI_API_KEY": self.api_key, f"AISTORY_{self.use.upper()}_MODEL": self.model}
        return tuple(name for name, value in wanted.items() if not value.strip())

    def has_usable_address(self) -> bool:
        """Whether `base_url` is an http(s) address with a host and no user name in it."""
        try:
            parts = urlsplit(self.base_url)
            return bool(
                parts.scheme in {"http", "https"}
                and parts.hostname
                and parts.username is None
                and not parts.query
                and (parts.port is None or parts.port > 0)
            )
        except ValueError:
            return False
