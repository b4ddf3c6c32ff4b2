"""The settings that say who writes, draws and checks, and where outside models are reached."""

import environ

from storycreator.lib.model_services import DEFAULT_BASE_URL, Service

TEXT_PROVIDERS = {
    "embedded": "stories.providers.text.embedded.EmbeddedWriter",
    "openai": "stories.providers.text.openai_text.OpenAIWriter",
}
IMAGE_PROVIDERS = {
    "embedded": "stories.providers.image.embedded.EmbeddedIllustrator",
    "openai": "stories.providers.image.openai_image.OpenAIIllustrator",
}
MODERATION_PROVIDERS = {
    "embedded": "media_assets.providers.moderation.embedded.EmbeddedModerator",
    "openai": "media_assets.providers.moderation.openai_moderation.OpenAIModerator",
}


def chosen(providers: dict[str, str], name: str) -> str:
    """The dotted path of a short name; any other name is a dotted path already."""
    return providers.get(name, name)


def services(env: environ.Env) -> tuple[Service, Service, Service]:
    """Where text, pictures and checks are asked for, in this order."""
    address = env.str("OPENAI_BASE_URL", default="") or DEFAULT_BASE_URL
    key = env.str("OPENAI_API_KEY", default="")
    text = Service(
        use="text",
        base_url=env.str("AISTORY_TEXT_BASE_URL", default="") or address,
        api_key=env.str("AISTORY_TEXT_API_KEY", default="") or key,
        model=env.str("AISTORY_TEXT_MODEL", default=""),
        timeout=env.float("AISTORY_TEXT_TIMEOUT", default=120.0),
    )
    image = Service(
        use="image",
        base_url=env.str("AISTORY_IMAGE_BASE_URL", default="") or address,
        api_key=env.str("AISTORY_IMAGE_API_KEY", default="") or key,
        model=env.str("AISTORY_IMAGE_MODEL", default=""),
        timeout=env.float("AISTORY_IMAGE_TIMEOUT", default=180.0),
        quality=env.str("AISTORY_IMAGE_QUALITY", default="medium"),
    )
    moderation = Service(
        use="moderation",
        base_url=env.str("AISTORY_MODERATION_BASE_URL", default="") or address,
        api_key=env.str("AISTORY_MODERATION_API_KEY", default="") or key,
        model=env.str("AISTORY_MODERATION_MODEL", default="omni-moderation-latest"),
        timeout=env.float("AISTORY_MODERATION_TIMEOUT", default=20.0),
    )
    return text, image, moderation
