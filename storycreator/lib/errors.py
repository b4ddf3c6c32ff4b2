"""The errors that services raise. Their text is written for the person who reads it."""


class StoryCreatorError(Exception):
    """Base of all expected errors; `str(error)` is safe to show to a parent."""


class ModelValidationError(StoryCreatorError):
    """A value breaks a rule. `field` names it, for a form."""

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class RelationshipError(StoryCreatorError):
    """Two objects do not belong together (another family's, another project's)."""


class ConstraintError(StoryCreatorError):
    """The database refused a change: it would break a named constraint."""


class StateError(StoryCreatorError):
    """The object is not in a state in which this is possible."""
