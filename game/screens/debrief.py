"""The debrief: one question first, then the moments, the plot, and what became of the person.

The visit survey and the plot in words are pages beside these: one goes back from them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.patient.staging import Stances
from game.review.page import Debrief
from game.screens.debrief_moment import Shown, draw_moment
from game.screens.debrief_plot import draw_course
from game.screens.debrief_plot_words import draw_plot_words
from game.screens.debrief_question import draw_question
from game.screens.debrief_summary import draw_summary
from game.screens.debrief_survey import draw_survey
from game.screens.film import Film
from game.screens.intents import Begin, Go, Print, Reflect, Rewind, TryAgain
from game.screens.screen import Focused, Hover, Input, Intent, Key, Press, Typed
from game.view.canvas import Canvas

LONGEST_ANSWER = 280
STILL = 0.001
"""Seconds before the answer at which the picture stands still: it has not yet been given."""
LEAP = 0.25
"""Seconds from one frame to the next that are a leap in time."""


@dataclass(slots=True)
class DebriefScreen:
    """One session's debrief. `stances_at` gives the body at a second of the session."""

    debrief: Debrief
    scenario: str
    film: Film
    stances_at: Callable[[float], Stances]
    page: str = "question"
    moment: int = 0
    answer: str = ""
    ringed: bool = False
    """Whether the moment's cue is ringed: only once that was asked for."""
    mark: int = 0
    """Which mark of the plot is told of in words."""
    playing_since: float | None = None
    """When the moment began to play, on the window's clock; None: at its still."""
    shown: float | None = None
    """The second that was drawn last, while a moment plays: its sound keeps to it."""
    focus: str | None = "answer"

    def draw(self, canvas: Canvas) -> None:
        """Draw the page that is open."""
        DRAW[self.page](self, canvas)

    def open(self, page: str, moment: int = 0) -> Intent | None:
        """Turn to a page; a moment begins to play at once."""
        if page == "moment" and not self.debrief.moments:
            page = "plot"
        self.page, self.moment = page, moment
        self.focus = FIRST[page]
        self.playing_since = self.shown = None
        self.ringed = False
        return self.play() if page == "moment" else None

    def play(self) -> Intent:
        """Begin the moment: the app plays its sound."""
        self.playing_since, self.shown = -1.0, None
        moment = self.debrief.moments[self.moment]
        return Rewind(round(moment.onset * 1000), round(moment.until * 1000))

    def now_shown(self, now: float) -> Shown:
        """Return what the moment shows at the window's *now*; at its end it stands still."""
        rewind = self.debrief.moments[self.moment]
        before, self.shown = self.shown, None
        if self.playing_since is not None:
            self.playing_since = now if self.playing_since < 0 else self.playing_since
            self.shown = rewind.onset + (now - self.playing_since)
        if self.shown is None or self.shown >= rewind.until:
            self.playing_since = self.shown = None
            return Shown(max(rewind.onset, rewind.until - STILL), self.ringed)
        leapt = before is None or not 0 <= self.shown - before < LEAP
        return Shown(self.shown, self.ringed, leapt)

    def where(self) -> Intent | None:
        """Ring the cue and play it, or hide the ring."""
        self.ringed = not self.ringed and self.debrief.moments[self.moment].zone is not None
        return self.play() if self.ringed else None

    def on(self, event: Input) -> Intent | None:
        """Take one input."""
        match event:
            case Typed(region="answer", text=text):
                short = self.answer[:-1] if text == "\b" else self.answer + text
                self.answer = short[:LONGEST_ANSWER]
            case (
                Press(region=str(region)) | Focused(region=str(region)) | Hover(region=str(region))
            ) if region.startswith("mark:"):
                self.mark = int(region.removeprefix("mark:"))
            case Press(region=region):
                return self._pressed(region)
            case Key(name=name):
                return self._pressed(KEYS.get(name) or {"return": NEXT[self.page]}.get(name, ""))
            case _:
                pass
        return None

    def _pressed(self, region: str) -> Intent | None:
        act = ACTS.get((self.page, region))
        return act(self) if act else None

    def _answered(self, answer: str) -> Intent:
        self.open("moment")
        self.answer = answer
        return Reflect(answer)

    def _next_moment(self) -> Intent | None:
        last = self.moment >= len(self.debrief.moments) - 1
        return self.open("plot") if last else self.open("moment", self.moment + 1)

    def _previous(self) -> Intent | None:
        return self.open("moment", self.moment - 1) if self.moment else Go("title")

    def _again(self) -> Intent:
        moment = self.debrief.moments[self.moment]
        return TryAgain(moment.beat, moment.visit)

    def moves(self) -> bool:
        """Tell whether a moment is playing."""
        return self.page == "moment" and self.playing_since is not None


KEYS = {
    "escape": "back",
    "a": "again",
    "r": "replay",
    "space": "replay",
    "w": "where",
    "v": "survey",
    "p": "print",
    "t": "words",
    "h": "transcript",
    "0": "unsure",
}
NEXT = {
    "question": "look",
    "moment": "next",
    "plot": "on",
    "words": "back",
    "survey": "back",
    "summary": "done",
}
FIRST = {
    "question": "answer",
    "moment": "again",
    "plot": "on",
    "words": "back",
    "survey": "back",
    "summary": "done",
}
ACTS: Mapping[tuple[str, str], Callable[[DebriefScreen], Intent | None]] = {
    ("question", "look"): lambda s: s._answered(s.answer.strip()),  # noqa: SLF001 - the table is the screen's own
    ("question", "unsure"): lambda s: s._answered(""),  # noqa: SLF001
    ("question", "back"): lambda _: Go("title"),
    ("moment", "next"): lambda s: s._next_moment(),  # noqa: SLF001
    ("moment", "back"): lambda s: s._previous(),  # noqa: SLF001
    ("moment", "again"): lambda s: s._again(),  # noqa: SLF001
    ("moment", "replay"): DebriefScreen.play,
    ("moment", "where"): DebriefScreen.where,
    ("plot", "on"): lambda s: s.open("summary"),
    ("plot", "back"): lambda s: s.open("moment", max(0, len(s.debrief.moments) - 1)),
    ("plot", "moments"): lambda s: s.open("moment"),
    ("plot", "words"): lambda s: s.open("words"),
    ("plot", "transcript"): lambda _: Go("transcript"),
    ("words", "back"): lambda s: s.open("plot"),
    ("survey", "back"): lambda s: s.open("summary"),
    ("summary", "done"): lambda _: Go("title"),
    ("summary", "back"): lambda s: s.open("plot"),
    ("summary", "plot"): lambda s: s.open("plot"),
    ("summary", "replay"): lambda s: Begin(s.scenario),
    ("summary", "survey"): lambda s: s.open("survey"),
    ("summary", "print"): lambda _: Print(),
    ("summary", "transcript"): lambda _: Go("transcript"),
}
DRAW: Mapping[str, Callable[[DebriefScreen, Canvas], None]] = {
    "question": lambda s, c: draw_question(c, s.debrief, s.film, s.stances_at, s.answer),
    "moment": lambda s, c: draw_moment(
        c, s.debrief, s.moment, s.film, s.stances_at, s.now_shown(c.now)
    ),
    "plot": lambda s, c: draw_course(c, s.debrief, s.mark),
    "words": lambda s, c: draw_plot_words(c, s.debrief),
    "survey": lambda s, c: draw_survey(c, s.debrief),
    "summary": lambda s, c: draw_summary(c, s.debrief, s.film, s.stances_at, s.answer),
}
