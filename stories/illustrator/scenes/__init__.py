"""Pictures of places with the cast in them.

``compose(scene) -> Drawing`` (in ``scenes.compose``) is the one entry. A place is a function
``build(stage) -> None`` listed in ``scenes.places.PLACES`` under (theme, place); it paints its
layers through the :class:`~stories.illustrator.scenes.stage.Stage` it is given:

- ``stage.paint("sky" | "far" | "mid" | "stage" | "frame", svg)`` adds to a layer; the camera of
  the shot moves each layer by its depth. Draw over x -60 to 1060 and down to y 1060.
- ``stage.outlook`` says where the horizon is, where the landmark belongs (``focus``), and below
  which y a landmark must stay (``ceiling``) so that the text box remains calm.
- ``stage.light`` holds the time of day: paint every colour through ``stage.light.tint``.
- ``stage.scatter`` and ``stage.strokes`` leave the text box out by themselves.
- ``stage.fixed(key)`` is chance that is the same on every page of a place (what makes it
  recognisable); ``stage.loose(key)`` differs from page to page (clouds, flowers, birds).
"""
