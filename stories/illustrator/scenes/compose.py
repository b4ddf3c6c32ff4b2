"""One picture from one scene: the place, the cast, the weather and calm paper for the text."""

from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.shapes import group, placed
from stories.illustrator.model import Drawing, Scene
from stories.illustrator.scenes.airless import breath, height_over_floor, helmet
from stories.illustrator.scenes.bank import bank
from stories.illustrator.scenes.bedding import bedding
from stories.illustrator.scenes.camera import horizon_of, zoom_of
from stories.illustrator.scenes.ground import gleam, shadow
from stories.illustrator.scenes.halo import cover_halo, has_halo
from stories.illustrator.scenes.high import props_high
from stories.illustrator.scenes.layout import CROPPED, focus_for
from stories.illustrator.scenes.legibility import needed_veil, veil
from stories.illustrator.scenes.light import Light, light_of
from stories.illustrator.scenes.outlook import DEPTHS, Outlook
from stories.illustrator.scenes.places import builder_for
from stories.illustrator.scenes.placing import held, props_on_ground
from stories.illustrator.scenes.stage import Stage
from stories.illustrator.scenes.staging import Mark, stage_cast
from stories.illustrator.scenes.weather import weather_before, weather_behind
from stories.vocabulary import Box, BoxSide, Pose

BACK_LAYERS = ("sky", "far", "mid", "stage")
CAST_DEPTH = 0.1
CLOSE_GRIP = 0.4  # in a cropped shot things are held at most this far up
BEHIND_ALL, BEFORE_ALL = -1.0, 1500.0  # depths, before the things at the very front
SHADOW_SHARE = 0.42  # half-width of a contact shadow as a share of the figure's width


def compose(scene: Scene) -> Drawing:
    """The scene as a drawing in page units. Same scene, same drawing, byte for byte.

    Raises ValueError when the place or a prop is unknown.
    """
    builder_for(scene.theme, scene.place)  # an unknown place is told before anything is drawn
    canvas = _canvas(scene)
    light = light_of(scene.time, scene.weather)
    marks = stage_cast(canvas, scene, light)
    stage = _build(canvas, scene, light, focus_for(scene))
    for name in BACK_LAYERS:
        canvas.layer(name, stage.layer(name), DEPTHS[name])
        if name == "sky" and has_halo(scene) and not stage.indoors:
            canvas.layer("halo", cover_halo(canvas, light, marks), DEPTHS["sky"])
    faces = tuple(mark.face for mark in marks)
    canvas.layer("weather_behind", weather_behind(stage), DEPTHS["mid"])
    high = props_high(canvas, scene, light, marks, indoors=stage.indoors)
    canvas.layer("cast", high + cast_art(canvas, scene, light, marks), CAST_DEPTH)
    canvas.layer("bank", bank(stage), 0.05)
    canvas.layer("frame", stage.layer("frame"), DEPTHS["frame"])
    canvas.layer("weather", weather_before(stage, faces), 0.0)
    drawing = canvas.drawing(faces=faces)
    ink, strength = needed_veil(drawing, scene.box)
    if strength:
        # Air lies behind the figures; only a text that stands before them needs it in front.
        under = "" if scene.box.side is BoxSide.BOTTOM else "cast"
        canvas.layer("veil", veil(scene.box, ink, strength), 0.0, under=under)
    return canvas.drawing(faces=faces, ink=ink, veil=strength > 0, calm=scene.box)


def surroundings(scene: Scene, focus: float) -> Drawing:
    """The scene's place without anybody, its landmark at page x `focus`: off the page, beyond 0
    to 1000, it leaves only the land around. Land and sky continue those of `compose`.

    Raises ValueError when the place is unknown.
    """
    canvas = _canvas(scene)
    stage = _build(canvas, scene, light_of(scene.time, scene.weather), focus)
    for name in BACK_LAYERS:
        canvas.layer(name, stage.layer(name), DEPTHS[name])
    canvas.layer("weather_behind", weather_behind(stage), DEPTHS["mid"])
    canvas.layer("frame", stage.layer("frame"), DEPTHS["frame"])
    return canvas.drawing()


def _canvas(scene: Scene) -> Canvas:
    return Canvas(f"{scene.theme}|{scene.place}|{scene.seed}")


def _build(canvas: Canvas, scene: Scene, light: Light, focus: float) -> Stage:
    """The place, painted on a stage of its own."""
    outlook = Outlook(
        shot=scene.shot,
        horizon=horizon_of(scene),
        focus_page=focus,
        zoom=zoom_of(scene),
        box=scene.box,
    )
    stage = Stage(canvas, scene, light, outlook)
    builder_for(scene.theme, scene.place)(stage)
    return stage


def cast_art(canvas: Canvas, scene: Scene, light: Light, marks: tuple[Mark, ...]) -> str:
    """Figures and props, farthest first, each with its contact shadow."""
    pieces: list[tuple[float, str]] = []
    faces = tuple(mark.face for mark in marks)
    for mark in marks:
        pieces.append((mark.y, _figure(canvas, scene, light, mark, faces)))
        pieces += _hug(mark)
    pieces += props_on_ground(canvas, scene, light, marks)
    people = "".join(svg for _, svg in sorted(pieces, key=lambda piece: piece[0]))
    return people + breath(scene, marks)


def _hug(mark: Mark) -> list[tuple[float, str]]:
    """The arms that go round a friend, behind and before everybody."""
    behind, before = mark.figure.embrace
    arms = ((BEHIND_ALL, behind), (BEFORE_ALL, before))
    return [(y, placed(art, mark.x, mark.y, scale=round(mark.scale, 4))) for y, art in arms if art]


def _figure(canvas: Canvas, scene: Scene, light: Light, mark: Mark, faces: tuple[Box, ...]) -> str:
    figure, size = mark.figure, mark.scale
    hover = height_over_floor(scene, mark)
    width = figure.width * SHADOW_SHARE * size * max(0.45, 1 - (figure.lift + hover) / 160)
    x, y = mark.x + figure.centre * size + 6, mark.y + hover + 2
    if figure.shine:
        under = gleam(canvas, x, y, width, figure.shine)
    else:
        under = shadow(canvas, x, y, width, light.shadow, light.shade)
    back_glow = ""
    if light.dark:
        face = mark.face
        back_glow = canvas.glow(
            face.x + face.w / 2, face.y + face.h * 0.9, face.h * 1.9, "#a9c4ff", 0.34
        )
    highest = CLOSE_GRIP if scene.shot in CROPPED else 1.0
    behind, before = held(canvas, light, mark, highest, faces)
    look = mark.actor.look
    if look is not None and mark.actor.pose is Pose.SLEEP:
        pillow, quilt = bedding(canvas, light, figure, look)
        behind, before = pillow + behind, quilt + before
    glass = helmet(canvas, scene, mark)
    body = group(behind + figure.svg + glass + before + figure.front)
    return under + back_glow + placed(body, mark.x, mark.y, scale=round(size, 4))
