"""The conversation before a room full of people: the same screen, larger; its acts are votes.

The facilitator counts hands with the keyboard or the mouse; the majority goes on, or the
facilitator. Nothing of the comfort is shown unless it is asked for.
"""

import pygame

from game.screens.conversation import ConversationScreen
from game.screens.conversation_acts import press
from game.screens.conversation_beside import Sight, draw_glass
from game.screens.conversation_moment import Moment
from game.screens.conversation_read import frozen
from game.screens.group_ask import LAMP_KEYS, lamps_vote, vote_of
from game.screens.group_intents import Discuss, Voted
from game.screens.group_vote import NOTHING, Kept, Vote
from game.screens.intents import Act, Several
from game.screens.scene import MakePicture, Scene
from game.screens.screen import Focused, Input, Intent, Key, Press, Typed
from game.sim.actions import Lamp
from game.sim.cues import KINDS
from game.view.canvas import Canvas
from game.view.group_board import Board, Row, draw_board
from game.view.widgets import button, button_width

LARGE = 1.5
"""The least text size of a projected page."""
SHARE = 0.58
"""How much of the window's width a vote takes."""


def enlarge(canvas: Canvas) -> None:
    """Make a page's text as large as a projector needs."""
    canvas.text = max(LARGE, canvas.text)


class GroupScreen(ConversationScreen):
    """A conversation for a room; `kept` are the votes that are over."""

    def __init__(self, make_picture: MakePicture) -> None:
        """Draw nothing yet."""
        super().__init__(make_picture)
        self.vote: Vote | None = None
        self.kept: list[Kept] = []
        self.talked: set[str] = set()
        """The beats at which the room has talked."""
        self.meter_shown = False
        self._lamps = False
        self._sight: Sight | None = None

    # Drawing -----------------------------------------------------------------------------

    def draw(self, canvas: Canvas) -> None:
        """Draw the conversation; over it the vote, where one is taken."""
        enlarge(canvas)
        if self.scene:
            self._open_vote(self.scene)
        super().draw(canvas)
        if self.vote and self._sight and self.scene:
            canvas.regions.clear()
            self._draw_vote(canvas, self._sight, self.vote)
        elif self.scene and not frozen(self.scene) and not self.state.out:
            self._draw_talk(canvas)

    def _open_vote(self, scene: Scene) -> None:
        """Open the vote that the moment asks for; one that goes on keeps its hands."""
        asked = lamps_vote(scene) if self._lamps else vote_of(scene, self.state.page)
        if asked is None or self.vote is None or asked.key != self.vote.key:
            if asked is not None:
                self.state.focus = None  # so that Enter goes with the room
            self.vote = asked

    def _draw_vote(self, canvas: Canvas, sight: Sight, vote: Vote) -> None:
        w, h = canvas.size
        gap = canvas.px(12)
        box = pygame.Rect(w - round(w * SHARE), gap, round(w * SHARE) - gap, h - 2 * gap)
        zone = frozen(sight.scene)
        if zone and zone != "voice":
            radius = min(canvas.px(120), box.x // 4)
            at = (box.x - radius - 2 * gap, h - radius - canvas.tall(70))
            draw_glass(canvas, sight, zone, (at, radius))
            canvas.regions.clear()
        rows = tuple(Row(o.id, o.words, n) for o, n in zip(vote.options, vote.hands, strict=True))
        tie = vote.total > 0 and vote.winner is None
        said = sight.scene.said
        quoted = vote.act == "answers" and said and sight.scene.captions != "off"
        quote = f"\u201c{said.words}\u201d" if quoted and said else ""
        draw_board(canvas, box, Board(vote.question, rows, vote.winner, tie, quote))

    def _draw_talk(self, canvas: Canvas) -> None:
        """Draw the way to the questions: left of the head; where that has no room, at the right."""
        gap = canvas.px(16)
        head = self._sight.view.head_box().left if self._sight else canvas.size[0]
        words = ("Talk about it", "Talk")
        wides = [button_width(canvas, w, key="D") for w in words]
        label = 0 if wides[0] + 2 * gap <= head and not self.meter_shown else 1
        wide = wides[label]
        left = gap if wide + 2 * gap <= head else canvas.size[0] - gap - wide
        meter = self._frame.meter if self._frame and self.meter_shown and left == gap else None
        top = (meter.bottom if meter else 0) + (gap if left == gap else canvas.px(8))
        box = (left, top, wide, canvas.tall(48))
        button(canvas, "discuss", box, words[label], key="D", centred=True, says=words[0])

    def _draw_meter(self, canvas: Canvas, sight: Sight, *, out: bool) -> None:
        if self.meter_shown:
            super()._draw_meter(canvas, sight, out=out)

    def _draw_clip(self, canvas: Canvas, sight: Sight, *, out: bool) -> None:
        self._sight = sight
        if self.vote is None:
            super()._draw_clip(canvas, sight, out=out)

    # Input -------------------------------------------------------------------------------

    def on(self, event: Input) -> Intent | None:
        """Take one input: to the vote where one is taken, else to the conversation."""
        if self.scene is None or self._frame is None:
            return None
        if self.vote:
            return self._on_vote(self.scene, self.vote, event)
        match event:
            case Press(region="discuss") | Key(name="d"):
                return Discuss()
            case Key(name="k"):
                self.meter_shown = not self.meter_shown
            case Key(name=name) if name in LAMP_KEYS:
                self._lamps = True
            case Press(region=region) if region.startswith("lamp:"):
                self._lamps = True
            case _:
                return super().on(event)
        return None

    def _on_vote(self, scene: Scene, vote: Vote, event: Input) -> Intent | None:
        match event:
            case Key(name=name, shift=shift) if name.isdecimal() and len(name) == 1:
                vote.add(int(name) - 1, -1 if shift else 1)
            case Typed(region=region, text=text):
                vote.type(vote.index(region.partition(":")[2]), text)
            case Focused():
                vote.typing = None
            case Press(region="leave-vote") | Key(name="escape"):
                return self._close_vote(scene)
            case Press(region="room") | Key(name="return") if vote.winner:
                return self._decide(scene, vote, vote.winner, "room")
            case Key(name="d"):
                return Discuss()
            case Press(region=region):
                return self._on_row(scene, vote, region)
        return None

    def _on_row(self, scene: Scene, vote: Vote, region: str) -> Intent | None:
        kind, _, name = region.partition(":")
        if kind == "take":
            return self._decide(scene, vote, name, "facilitator")
        if kind in ("more", "less"):
            vote.add(vote.index(name), 1 if kind == "more" else -1)
        vote.typing = None
        return None

    def _moment(self, scene: Scene) -> Moment:
        return Moment(scene, self.state, narrow=True, keys=self._focused is not None)

    def _close_vote(self, scene: Scene) -> Intent | None:
        """Close the vote, and let the conversation go on; hands are not kept."""
        was, self.vote = self.vote, None
        if self._lamps or was is None:
            self._lamps = False
            return None
        return press(self._moment(scene), "escape")

    def _decide(self, scene: Scene, vote: Vote, name: str, by: str) -> Intent:
        """Do what was voted for, and keep how the room voted."""
        hands = tuple((o.id, n) for o, n in zip(vote.options, vote.hands, strict=True))
        words = {option.id: option.words for option in vote.options}
        said = scene.said.words if scene.said else ""
        rows = tuple((words[o], n) for o, n in hands)
        self.kept.append(Kept(vote.act, said, rows, words[name], by))
        told = Voted(vote.act, *vote.place, hands, name, by)
        deed = self._deed(scene, vote, name)
        self.vote, self._lamps = None, False
        return Several((told, deed) if deed else (told,))

    def _deed(self, scene: Scene, vote: Vote, name: str) -> Intent | None:
        if vote.act == "lamps":
            lit = scene.session.lamps
            if name == NOTHING:
                return Several(tuple(Act(Lamp(k, lit=False)) for k in KINDS if k in lit))
            return Act(Lamp(next(k for k in KINDS if k == name), lit=True))
        moment = self._moment(scene)
        if vote.act == "answers":
            return press(moment, f"choose:{name}")
        return press(moment, f"see:{name}") or press(moment, "see:none")
