"""Plays a plan on the screen, order by order, as a trainee would."""

from collections.abc import Mapping

from game.tools.plans import LAMPS as NAMES
from game.tools.plans import Order
from tests.e2e.hands import LAMPS, Hands
from tests.e2e.sitting import Sitting

TRIES = 12
"""How often one looks again for something that is not to be seen yet."""


class Player:
    """Carries orders out by hand; `places` says in which zone a cue is seen."""

    def __init__(self, hands: Hands, places: Mapping[str, str]) -> None:
        self.hands = hands
        self.places = places

    @property
    def sitting(self) -> Sitting:
        """Return the program that is played."""
        return self.hands.sitting

    def play(self, orders: tuple[Order, ...]) -> None:
        """Carry out every order; what is expected must then be so."""
        for order in orders:
            word, *rest = order.words
            getattr(self, f"do_{word}")(*rest)

    def do_wait(self, seconds: str) -> None:
        """Let time pass."""
        self.sitting.pass_time(f"second {self.sitting.talk['seconds'] + float(seconds)}")

    def do_hear(self) -> None:
        """Hear what is being said, to its end."""
        self.hands.hear()

    def do_look(self, zone: str) -> None:
        """Look at a zone while time goes on."""
        if zone != "away":
            self.hands.glance(zone)

    def do_note(self, cue: str) -> None:
        """Look closer, until the cue is among what is seen; note it."""
        zone = self.places[cue]
        for _ in range(TRIES):
            self.hands.freeze(zone)
            seen = self.sitting.until(lambda s: s["talk"]["frozen"] == zone, f"{zone} is frozen")
            observations = seen["talk"]["observations"]
            if cue in observations:
                self.hands.listed(f"see:{cue}", observations.index(cue) + 1)
                self.sitting.until(
                    lambda s: cue in s["talk"]["new"] and not s["talk"]["held"], f"{cue} is noted"
                )
                return
            self.hands.open("go-on", "Escape")
            self.sitting.until(lambda s: not s["talk"]["held"], "time goes on")
            self.do_wait("1")
        message = f"{cue} was never to be seen: {self.sitting.talk}"
        raise AssertionError(message)

    def do_unnote(self, cue: str) -> None:
        """Take a note back."""
        self.hands.press(f"unnote:{cue}")
        self.sitting.until(lambda s: cue not in s["talk"]["new"], f"{cue} is taken back")

    def do_lamp(self, name: str, state: str = "on") -> None:
        """Light a lamp, or put it out, where it is not so already."""
        kind, lit = NAMES[name], state == "on"
        if (kind in self.sitting.talk["lamps"]) != lit:
            self.hands.open(f"lamp:{kind}", LAMPS[kind])
        self.sitting.until(lambda s: (kind in s["talk"]["lamps"]) == lit, f"{name} is {state}")

    def do_ask(self, cue: str) -> None:
        """Ask about a note."""
        before = self.sitting.talk
        self.hands.press(f"ask:{cue}")
        self.sitting.until(
            lambda s: s["talk"]["speaking"] or s["talk"]["entries"] > before["entries"],
            f"{cue} is answered",
        )

    def do_choose(self, choice: str) -> None:
        """Hear what is said, turn to the answers, choose one."""
        self.do_hear()
        self.sitting.until(lambda s: choice in s["talk"]["choices"], f"{choice} is open")
        if self.sitting.talk["page"] != "answers":
            self.hands.open("answer", "space")
        number = self.sitting.talk["choices"].index(choice) + 1
        entries = self.sitting.talk["entries"]
        self.hands.listed(f"choose:{choice}", number)
        self.sitting.until(
            lambda s: s["talk"]["speaking"] or s["talk"]["over"] or s["talk"]["entries"] > entries,
            f"{choice} is said",
        )

    def do_tell(self, who: str, *cues: str) -> None:
        """Tell a colleague these notes, and no other."""
        self.hands.open("tell", "t")
        self.hands.press(f"who:{who}")
        seen = self.sitting.until(lambda s: "say" in s["regions"], "one can say it")
        for name, region in seen["regions"].items():
            kind, _, cue = name.partition(":")
            if kind == "tick" and (cue in cues) != region["label"].endswith(": told"):
                self.hands.press(name)
        self.hands.press("say")
        self.sitting.until(lambda s: who in s["talk"]["told"] or s["talk"]["over"], f"{who} knows")

    def do_expect(self, what: str, *rest: str) -> None:
        """Hear all, and look whether it came as expected."""
        self.do_hear()
        talk = self.sitting.talk
        if what == "comfort":
            assert rest[0] == "at_least"
            assert talk["comfort"] >= float(rest[1])
        else:
            assert talk[what] == rest[0]
