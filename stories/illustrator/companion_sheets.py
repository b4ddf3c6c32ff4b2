"""Contact sheets of the companions: poses, faces and coats, one row or block for each."""

from stories.illustrator.figures.actors import draw_actor
from stories.illustrator.figures.figure import View
from stories.illustrator.kit.canvas import Canvas
from stories.illustrator.kit.palette import CLOTHES
from stories.illustrator.kit.shapes import placed, rect
from stories.illustrator.model import Actor, Coat
from stories.illustrator.options import ACCESSORIES
from stories.illustrator.sheet_grid import PAPER, DrawFigure, grid
from stories.vocabulary import Companion, Expression, Pose

CELL = (270.0, 330.0)
FACE = (210.0, 230.0)  # width and height of a face's cell
TURN = 0.5
BEHIND = (Pose.STAND, Pose.WALK)

# Main and second colour of a variant for each companion.
DYES: dict[Companion, tuple[str, str]] = {
    Companion.DRAGON: ("#8a6fc0", "#ffe0c4"),
    Companion.BEAR: ("#e9e4dc", "#cfc4b8"),
    Companion.OWL: ("#5f7f9a", "#f2ead8"),
    Companion.ROBOT: ("#d9a05b", "#2f8f83"),
    Companion.WHALE: ("#7d6fb5", "#fbeee6"),
    Companion.FOX: ("#f1ece6", "#ffffff"),
    Companion.BUNNY: ("#8d7f86", "#f6efe9"),
    Companion.DINOSAUR: ("#7fae6a", "#fdf0c8"),
    Companion.CAT: ("#e29a4c", "#fff2de"),
    Companion.DOG: ("#8d7466", "#f4e6d4"),
    Companion.UNICORN: ("#6d5a52", "#e9cf8d"),
    Companion.GHOST: ("#e8fbf3", "#8fd3c0"),
}


def _friend(
    kind: Companion,
    pose: Pose,
    mood: Expression,
    turn: float = TURN,
    view: View = View.FRONT,
    coat: Coat | None = None,
) -> DrawFigure:
    actor = Actor(kind, kind, None, pose, mood, coat=coat)
    return lambda canvas: draw_actor(canvas, actor, turn, (0.4, 0.0), view)


def _in_poses(poses: list[Pose]) -> list[list[DrawFigure]]:
    """A row for each companion; the mood changes with the pose, every fourth looks left."""
    moods = list(Expression)
    return [
        [
            _friend(kind, pose, moods[i % len(moods)], -TURN if i % 4 == 3 else TURN)
            for i, pose in enumerate(poses)
        ]
        for kind in Companion
    ]


def companions() -> str:
    """Each companion in the first ten poses."""
    rows = _in_poses(list(Pose)[:10])
    return grid([cell for row in rows for cell in row], 10, "companions", cell=CELL)


def companions_more() -> str:
    """Each companion in the other ten poses, and from behind."""
    rows = _in_poses(list(Pose)[10:])
    for kind, row in zip(Companion, rows, strict=True):
        row += [_friend(kind, pose, Expression.HAPPY, 0.4, View.BACK) for pose in BEHIND]
    return grid([cell for row in rows for cell in row], 12, "companions more", cell=CELL)


def companion_faces() -> str:
    """The ten expressions of each companion, looking both ways."""
    canvas, (wide, high) = Canvas("companion faces"), FACE
    size = (len(Expression) * wide, len(Companion) * high)
    body = rect(0, 0, *size, PAPER)
    for row, kind in enumerate(Companion):
        for column, mood in enumerate(Expression):
            side = 1 if column % 2 == 0 else -1
            actor = Actor(kind, kind, None, Pose.STAND, mood)
            figure = draw_actor(canvas, actor, TURN * side, (TURN * side, 0.0))
            x, y = column * wide, row * high
            middle = figure.face.x + figure.face.w / 2
            svg = placed(figure.svg, x + wide / 2 - middle, y + high * 0.6 - figure.face.y - 52)
            body += canvas.clipped(svg, f"M{x} {y}h{wide}v{high}h{-wide}Z")
    canvas.layer("sheet", body)
    return canvas.drawing().svg(view=(0, 0, *size))


def companion_coats() -> str:
    """Each companion with every accessory, and in other colours."""
    cells, trims = [], list(CLOTHES)
    worn = [word for word in ACCESSORIES if word != "none"]
    for row, kind in enumerate(Companion):
        main, second = DYES[kind]
        for i, word in enumerate(worn):
            coat = Coat(accessory=word, trim=trims[(row + i * 3) % len(trims)])
            cells.append(_friend(kind, Pose.STAND, Expression.HAPPY, coat=coat))
        dyed = Coat(main=main, second=second, accessory=worn[row % len(worn)])
        for pose in (Pose.WAVE, Pose.SLEEP, Pose.CRAWL):
            cells.append(_friend(kind, pose, Expression.JOY, coat=dyed))
    return grid(cells, len(worn) + 3, "companion coats", cell=CELL)
