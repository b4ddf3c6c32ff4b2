"""Drawing kit: colour, chance, geometry, SVG shapes and the canvas that collects them.

Page units: the whole page with bleed is 1000 x 1000, origin top left, y down.
Import from the modules, for example ``from stories.illustrator.kit.canvas import Canvas``.
"""
