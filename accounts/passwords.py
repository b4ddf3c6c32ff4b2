"""Which passwords we take: Django's rules, refused in plain words."""

from typing import Any

from django.contrib.auth import password_validation as rules

SHORTEST = 10


class LongEnough(rules.MinimumLengthValidator):
    def __init__(self) -> None:
        super().__init__(min_length=SHORTEST)

    def get_error_message(self) -> str:
        return f"Please use at least {SHORTEST} characters. Three or four words do well."

    def get_help_text(self) -> str:
        return f"At least {SHORTEST} characters; three or four words do well."


class NotCommon(rules.CommonPasswordValidator):
    """Against the twenty thousand passwords that were stolen and published most often."""

    def get_error_message(self) -> str:
        return "This password is on the lists that burglars try first. Please think of another."

    def get_help_text(self) -> str:
        return "Not one of the passwords that everybody uses."


class NotOnlyDigits(rules.NumericPasswordValidator):
    def get_error_message(self) -> str:
        return "Digits alone are easy to guess. Please add some letters."

    def get_help_text(self) -> str:
        return "Not digits alone."


class NotLikeYou(rules.UserAttributeSimilarityValidator):
    def __init__(self, **options: Any) -> None:
        super().__init__(user_attributes=("email", "first_name", "last_name"), **options)

    def get_error_message(self) -> str:
        return "This password is too much like your name or e-mail address."

    def get_help_text(self) -> str:
        return "Not like your name or e-mail address."
