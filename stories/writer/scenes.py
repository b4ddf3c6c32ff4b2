"""Turns a page's picture wish into a scene: shots and text boxes vary from page to page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stories.vocabulary import PROP_NAMES, BoxSide, Shot
from stories.writer.choose import pick
from stories.writer.draft import CastMember, PageScene
from stories.writer.favourites import Favourite
from stories.writer.schema import CastSpec, PageSpec
from stories.writer.state import State

OTHER_SHOT: dict[Shot, Shot] = {
    Shot.ESTABLISHING: Shot.WIDE,
    Shot.WIDE: Shot.MEDIUM,
    Shot.MEDIUM: Shot.WIDE,
    Shot.CLOSEUP: Shot.MEDIUM,
    Shot.BACK: Shot.WIDE,
    Shot.BIRDS_EYE: Shot.ESTABLISHING,
    Shot.SMALL_HERO: Shot.MEDIUM,
}
"""What to show instead when a page's own shots would repeat the page before."""

MET: dict[str, str] = {"who1": "try1", "who2": "try2"}
"""Things of a picture that are whoever the hero met in an earlier try."""

LOCAL = ("beast", "caller", "climber", "leaf")
"""Things of a picture that each theme has its own of; not drawn where nobody can draw them."""

SIDES = (BoxSide.BOTTOM, BoxSide.TOP, BoxSide.LEFT, BoxSide.RIGHT)


@dataclass(slots=True)
class Camera:
    """Remembers the last shot and box side, so that no two neighbours are alike."""

    seed: int
    quest_prop: str
    favourite: Favourite
    last_shot: Shot | None = None
    last_side: BoxSide | None = None
    met: dict[str, str] = field(default_factory=dict)

    def scene(
        self, page: PageSpec, key: str, state: State, only_here: str, mem: Mapping[str, str]
    ) -> PageScene:
        self.met = {
            word: mem.get(f"{beat}.who", "").replace(" ", "_") for word, beat in MET.items()
        }
        for word in LOCAL:
            local = state.contract.words.get(word, "").replace(" ", "_")
            self.met[word] = local if local in PROP_NAMES else ""
        cast = tuple(self._member(member) for member in page.cast)
        held = {member.holding for member in cast}
        props = [self._prop(prop) for prop in page.props]
        self.last_shot = self._shot(page, key)
        self.last_side = self._side(page, key)
        return PageScene(
            place=state.place,
            time=state.time,
            weather=state.weather,
            shot=self.last_shot,
            box_side=self.last_side,
            cast=cast,
            props=tuple(dict.fromkeys(p for p in props if p and p not in held)),
            only_here=only_here,
        )

    def _prop(self, prop: str) -> str:
        named = {"q": self.quest_prop, "fav": self.favourite.prop, **self.met}
        return named.get(prop, prop)

    def _member(self, member: CastSpec) -> CastMember:
        return CastMember(member.who, member.pose, member.expression, self._prop(member.holding))

    def _shot(self, page: PageSpec, key: str) -> Shot:
        fresh = [shot for shot in page.shot if shot != self.last_shot]
        if fresh:
            return fresh[pick(self.seed, f"shot:{key}", len(fresh))]
        return OTHER_SHOT[page.shot[0]]

    def _side(self, page: PageSpec, key: str) -> BoxSide:
        sides = page.box or list(SIDES)
        fresh = [side for side in sides if side != self.last_side] or sides
        return fresh[pick(self.seed, f"box:{key}", len(fresh))]
