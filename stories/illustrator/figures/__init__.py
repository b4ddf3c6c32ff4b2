"""The people and animals of the books.

``draw_actor(canvas, actor, turn=0.55, gaze=(0, 0), view=View.FRONT, embrace=None)`` (in
``figures.actors``) draws a child or a companion as a Figure; its units and anchors are described in
``figures.figure``.

- ``turn`` -1 to 1: how far the head and body face the page's left or right.
- ``gaze`` (x, y), each -1 to 1: where the eyes look.
- ``embrace``: a hug with a friend at one's side; the arms come apart, behind and before both.
- ``view``: View.BACK shows the figure from behind (no face; ``face`` is the back of the head).

A scene places a figure with ``placed(figure.svg, x, y, scale=wanted_height / figure.height)``.
The look of one child is drawn with the same parameters on every page; only pose, expression,
turn, gaze and view change. Shadows on the ground belong to the scene.
"""
