"""Allowed values of this app's columns."""

from django.db import models


class CharacterRole(models.TextChoices):
    PROTAGONIST = "protagonist", "Hero"
    ANTAGONIST = "antagonist", "Opponent"
    SECONDARY = "secondary", "Side character"
    COMPANION = "companion", "Companion"
    BACKGROUND = "background", "In the background"


class Gender(models.TextChoices):
    MALE = "male", "Male"
    FEMALE = "female", "Female"
    NON_BINARY = "non_binary", "Non-binary"


class AgeRange(models.TextChoices):
    CHILD = "child", "Child"
    TEEN = "teen", "Teenager"
    YOUNG_ADULT = "young_adult", "Young adult"
    ADULT = "adult", "Adult"
    MIDDLE_AGED = "middle_aged", "Middle-aged"
    ELDERLY = "elderly", "Elderly"


class VariantType(models.TextChoices):
    BASE = "base", "As usual"
    OUTFIT_CHANGE = "outfit_change", "Other clothes"
    MOOD_CHANGE = "mood_change", "Other mood"
    STYLE_CHANGE = "style_change", "Other style"


class ReferenceType(models.TextChoices):
    FACE = "face", "Face"
    FULL_BODY = "full_body", "Full body"
    PROFILE_SHEET = "profile_sheet", "Profile sheet"
    VARIANT = "variant", "Variant"
    IMPORTED = "imported", "Imported"


class SuggestionTrigger(models.TextChoices):
    TIME_JUMP = "time_jump", "Time passes"
    LOCATION_CHANGE = "location_change", "Another place"
    SPECIAL_EVENT = "special_event", "A special event"
    WEATHER_CHANGE = "weather_change", "Other weather"
    ACTIVITY_CHANGE = "activity_change", "Another activity"
    EMOTIONAL_SHIFT = "emotional_shift", "A change of heart"


class SuggestionStatus(models.TextChoices):
    PENDING = "pending", "Waiting for an answer"
    ACCEPTED = "accepted", "Accepted"
    DISMISSED = "dismissed", "Dismissed"
