"""What outside models are told: versioned texts in files, compiled by pure functions.

A text never changes its meaning without a new version, and the exact compiled text is tested.
What a family typed is only ever quoted as JSON data, never part of an instruction.
"""

from stories.pipeline.prompts.files import Prompt, load_prompt

__all__ = ["Prompt", "load_prompt"]
