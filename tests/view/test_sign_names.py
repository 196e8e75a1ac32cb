"""Every sign and thing that a cue's row may name is one that something paints, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from game.patient import signs
from game.view.figure.aids import AIDS
from game.view.figure.props import HELD
from game.view.figure.worn import HAND, TRUNK
from game.view.figure.worn_face import FACE
from game.view.place.monitor import QUIET
from game.view.place.things import THINGS

GAME = Path(__file__).resolve().parents[2] / "game"
VIEW = sorted((GAME / "view").rglob("*.py"))
LOOKED_UP = re.compile(r"(?:sign|worn|aided|signs\.get)\((?:[\w.]+, )?\"([a-z_ ]+)\"")


def words() -> Iterator[str]:
    """Yield every string that the painters, and what shapes a face, hold."""
    files = [*VIEW, *(f for f in (GAME / "patient").glob("*.py") if f.stem != "signs")]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_held_leant_on_around_and_figures_are_what_the_painters_have() -> None:
    assert set(HELD) == signs.HELD
    assert set(AIDS) == signs.LEANT_ON
    assert set(THINGS) == signs.AROUND
    assert set(QUIET) == signs.FIGURES


def test_what_is_worn_has_its_painter() -> None:
    assert {*TRUNK, *HAND, *FACE} <= signs.WORN
    by_themselves = {"cast", "head bandage", "loose_lace", "shoe_off", "sling"}
    assert signs.WORN - {*TRUNK, *HAND, *FACE} == by_themselves


def test_every_name_is_one_that_something_draws() -> None:
    assert not (signs.SKIN | signs.PROPS) - set(words())


def test_no_painter_looks_up_a_name_that_is_not_listed() -> None:
    found = {name for file in VIEW for name in LOOKED_UP.findall(file.read_text("utf-8"))}
    assert len(found) > 25
    assert found <= signs.SKIN | signs.PROPS
