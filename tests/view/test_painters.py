"""Both painters keep the one interface of game.view.paint.painter."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.patient.geometry import Ink, Joined, Point, ellipse, mixc, opened, poly
from game.view.paint import choose
from game.view.paint.painter import Painter
from game.view.paint.plain_painter import PlainPainter
from game.view.paint.skia_painter import SkiaPainter

ROOT = Path(__file__).parents[2]
RED, BLUE = (200, 40, 40), (20, 40, 220)
SIDE = 80
FULL = poly([(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)])
CLOSE = 6
"""Rounding, and an edge that falls between two pixels."""


def square(left: float, top: float, right: float, bottom: float) -> Joined:
    return poly([(left, top), (right, top), (right, bottom), (left, bottom)])


@pytest.fixture(params=[SkiaPainter, PlainPainter])
def painter(request: pytest.FixtureRequest) -> Iterator[Painter]:
    made: Painter = request.param(SIDE, SIDE)
    made.begin()
    yield made
    made.end()


def pixel(painter: Painter, at: Point) -> tuple[int, int, int, int]:
    r, g, b, a = painter.surface().get_at((int(at[0]), int(at[1])))
    return (r, g, b, a)


def near(found: tuple[int, ...], wanted: Ink, within: int = CLOSE) -> bool:
    whole = (*wanted, 255)[:4]
    premultiplied = [part * whole[3] / 255 for part in whole[:3]] + [whole[3]]
    return all(abs(a - b) <= within for a, b in zip(found, premultiplied, strict=True))


def test_begins_transparent_and_is_as_large_as_asked(painter: Painter) -> None:
    painter.end()
    assert painter.surface().get_size() == painter.size == (SIDE, SIDE)
    assert pixel(painter, (40, 40)) == (0, 0, 0, 0)


def test_fill_covers_the_inside_and_nothing_else(painter: Painter) -> None:
    painter.fill(square(20, 20, 60, 60), RED)
    painter.end()
    assert near(pixel(painter, (40, 40)), RED)
    assert near(pixel(painter, (21, 21)), RED)
    assert pixel(painter, (10, 40)) == (0, 0, 0, 0)
    assert pixel(painter, (66, 40)) == (0, 0, 0, 0)


def test_a_colour_with_alpha_lets_what_is_below_through(painter: Painter) -> None:
    painter.fill(FULL, RED)
    painter.fill(FULL, (*BLUE, 128))
    painter.end()
    half = mixc(RED, BLUE, 0.5)
    assert near(pixel(painter, (40, 40)), half)


def test_pixels_are_premultiplied(painter: Painter) -> None:
    painter.fill(FULL, (*RED, 128))
    painter.end()
    assert near(pixel(painter, (40, 40)), (*RED, 128))


def test_an_edge_between_pixels_is_half_covered(painter: Painter) -> None:
    painter.fill(square(0, 0, 40.5, SIDE), RED)
    painter.end()
    assert 70 <= pixel(painter, (40, 40))[3] <= 210
    assert pixel(painter, (39, 40))[3] == 255
    assert pixel(painter, (42, 40))[3] == 0


def test_several_shapes_are_one_path(painter: Painter) -> None:
    painter.fill([square(10, 10, 50, 50), square(30, 30, 70, 70)], (*RED, 128))
    painter.end()
    assert near(pixel(painter, (20, 20)), (*RED, 128))
    assert near(pixel(painter, (40, 40)), (*RED, 128)), "an overlap counts once"


def test_a_shape_that_runs_backwards_cuts_a_hole(painter: Painter) -> None:
    hole = poly([(30, 50), (50, 50), (50, 30), (30, 30)])
    painter.fill([square(10, 10, 70, 70), hole], RED)
    painter.end()
    assert near(pixel(painter, (20, 20)), RED)
    assert pixel(painter, (40, 40)) == (0, 0, 0, 0)


def test_even_odd_leaves_a_hole(painter: Painter) -> None:
    painter.fill_even_odd([ellipse(40, 40, 30), ellipse(40, 40, 12)], RED)
    painter.end()
    assert near(pixel(painter, (40, 18)), RED)
    assert pixel(painter, (40, 40)) == (0, 0, 0, 0)


def test_nothing_to_paint_paints_nothing(painter: Painter) -> None:
    for paint in (painter.fill, painter.fill_even_odd):
        paint([], RED)
    painter.soft([], RED, 3)
    painter.stroke([], RED, 3)
    painter.end()
    assert pygame.mask.from_surface(painter.surface(), 1).count() == 0


def test_a_stroke_has_its_width_and_round_ends(painter: Painter) -> None:
    painter.stroke(opened([(20, 40), (60, 40)]), RED, 12)
    painter.end()
    assert near(pixel(painter, (40, 36)), RED)
    assert near(pixel(painter, (40, 43)), RED)
    assert near(pixel(painter, (16, 40)), RED), "the cap reaches half a width further"
    assert pixel(painter, (15, 35))[3] < 128, "and is round"
    assert pixel(painter, (40, 31)) == (0, 0, 0, 0)


def test_a_thin_stroke_is_pale(painter: Painter) -> None:
    painter.stroke(opened([(10, 40.5), (70, 40.5)]), RED, 0.2)
    painter.end()
    assert 10 <= pixel(painter, (40, 40))[3] <= 110


def test_a_closed_shape_is_stroked_all_round(painter: Painter) -> None:
    painter.stroke(square(20, 20, 60, 60), RED, 4)
    painter.end()
    for at in ((40, 20), (60, 40), (40, 60), (20, 40)):
        assert near(pixel(painter, at), RED)
    assert pixel(painter, (40, 40)) == (0, 0, 0, 0)


@pytest.mark.parametrize("sigma", [2.0, 5.0, 12.0])
def test_a_soft_edge_is_soft(painter: Painter, sigma: float) -> None:
    painter.soft(square(-SIDE, -SIDE, 40, 2 * SIDE), RED, sigma)
    painter.end()
    run = [pixel(painter, (x, 40))[3] for x in range(SIDE)]
    assert 95 <= run[40] <= 160, "half at the edge"
    assert run[int(40 - 2.6 * sigma)] >= 235
    assert run[int(40 + 2.6 * sigma)] <= 20
    assert all(a >= b for a, b in pairwise(run)), "and it falls all the way"
    assert run[int(40 - 0.7 * sigma)] - run[int(40 + 0.7 * sigma)] >= 60


def test_a_linear_gradient_runs_and_stays_beyond_its_ends(painter: Painter) -> None:
    painter.linear(FULL, (20, 0), (60, 0), RED, BLUE)
    painter.end()
    assert near(pixel(painter, (5, 40)), RED)
    assert near(pixel(painter, (75, 40)), BLUE)
    middle = mixc(RED, BLUE, 0.5)
    assert near(pixel(painter, (40, 40)), middle, 10)
    reds = [pixel(painter, (x, 40))[0] for x in range(SIDE)]
    assert all(a >= b for a, b in pairwise(reds))


def test_a_gradient_may_run_aslant_and_fade(painter: Painter) -> None:
    painter.linear(FULL, (0, 0), (SIDE, SIDE), RED, (*RED, 0))
    painter.end()
    assert near(pixel(painter, (60, 20)), (*RED, 128), 10)
    assert near(pixel(painter, (20, 60)), (*RED, 128), 10)
    assert pixel(painter, (2, 2))[3] > 240
    assert pixel(painter, (77, 77))[3] < 15


def test_a_radial_gradient_runs_from_the_centre_out(painter: Painter) -> None:
    painter.radial(ellipse(40, 40, 38), (40, 40), 30, RED, BLUE)
    painter.end()
    assert near(pixel(painter, (40, 40)), RED, 12)
    assert near(pixel(painter, (74, 40)), BLUE)
    middle = mixc(RED, BLUE, 0.5)
    assert near(pixel(painter, (55, 40)), middle, 16)
    assert pixel(painter, (2, 2)) == (0, 0, 0, 0)


def test_a_clip_confines_everything(painter: Painter) -> None:
    painter.clip(square(20, 20, 60, 60))
    painter.fill(FULL, RED)
    painter.soft(FULL, BLUE, 3)
    painter.stroke(opened([(0, 40), (SIDE, 40)]), RED, 6)
    painter.linear(FULL, (0, 0), (SIDE, 0), RED, BLUE)
    painter.unclip()
    painter.end()
    assert pixel(painter, (40, 40))[3] == 255
    for at in ((10, 40), (70, 40), (40, 10), (40, 70)):
        assert pixel(painter, at) == (0, 0, 0, 0)


def test_softness_alone_is_clipped_too(painter: Painter) -> None:
    painter.clip(square(20, 20, 60, 60))
    painter.soft(ellipse(40, 40, 60), RED, 4)
    painter.unclip()
    painter.end()
    assert near(pixel(painter, (40, 40)), RED)
    assert pixel(painter, (12, 40)) == (0, 0, 0, 0)


def test_clips_nest(painter: Painter) -> None:
    painter.clip(square(0, 0, 50, SIDE))
    painter.clip(square(30, 0, SIDE, SIDE))
    painter.fill(FULL, RED)
    painter.unclip()
    painter.fill(square(0, 60, SIDE, SIDE), BLUE)
    painter.unclip()
    painter.fill(square(0, 0, SIDE, 10), BLUE)
    painter.end()
    assert near(pixel(painter, (40, 40)), RED), "in both"
    assert pixel(painter, (20, 40)) == (0, 0, 0, 0), "in the outer alone"
    assert pixel(painter, (60, 40)) == (0, 0, 0, 0), "in the inner alone"
    assert near(pixel(painter, (20, 70)), BLUE), "the outer is back"
    assert pixel(painter, (70, 70)) == (0, 0, 0, 0)
    assert near(pixel(painter, (70, 5)), BLUE), "and gone"


def test_a_clip_outside_the_picture_hides_all(painter: Painter) -> None:
    painter.clip(square(200, 200, 240, 240))
    painter.fill(FULL, RED)
    painter.soft(FULL, RED, 3)
    painter.unclip()
    painter.end()
    assert pygame.mask.from_surface(painter.surface(), 1).count() == 0


def test_order_is_kept(painter: Painter) -> None:
    painter.soft(FULL, RED, 2)
    painter.fill(square(20, 20, 60, 60), BLUE)
    painter.end()
    assert near(pixel(painter, (40, 40)), BLUE)
    assert near(pixel(painter, (10, 10)), RED)


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_user_units_are_scaled_and_moved(make: type[SkiaPainter | PlainPainter]) -> None:
    painter = make(SIDE, SIDE, 2.0, 10.0, 20.0)
    painter.begin()
    painter.fill(square(0, 0, 10, 10), RED)
    painter.stroke(opened([(0, 25), (20, 25)]), BLUE, 4)
    painter.end()
    assert near(pixel(painter, (12, 22)), RED)
    assert near(pixel(painter, (28, 38)), RED)
    assert pixel(painter, (8, 22))[3] < 40
    assert near(pixel(painter, (30, 67)), BLUE), "widths are user units too"


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_the_units_may_change_between_two_pictures(
    make: type[SkiaPainter | PlainPainter],
) -> None:
    painter = make(SIDE, SIDE)
    for left in (0, 40):
        painter.origin = (float(left), 0.0)
        painter.begin()
        painter.fill(square(0, 0, 20, SIDE), RED)
        painter.end()
    assert pixel(painter, (10, 40)) == (0, 0, 0, 0)
    assert near(pixel(painter, (50, 40)), RED)


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_the_same_input_gives_the_same_bytes(make: type[SkiaPainter | PlainPainter]) -> None:
    pictures = []
    for _ in range(2):
        painter = make(SIDE, SIDE, 1.3, 3.0, 4.0)
        painter.begin()
        painter.fill(ellipse(30, 30, 20, 12, 0.4), (*RED, 180))
        painter.clip(ellipse(30, 30, 18))
        painter.soft(ellipse(26, 26, 10), BLUE, 4)
        painter.radial(ellipse(40, 40, 9), (38, 38), 9, RED, (*BLUE, 40))
        painter.unclip()
        painter.stroke(opened([(5, 5), (30, 50), (55, 10)]), RED, 1.5)
        painter.end()
        pictures.append(pygame.image.tobytes(painter.surface(), "RGBA"))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_a_picture_drawn_again_keeps_its_surface(make: type[SkiaPainter | PlainPainter]) -> None:
    painter = make(SIDE, SIDE)
    surface = painter.surface()
    painter.begin()
    painter.fill(FULL, RED)
    painter.end()
    assert near(tuple(surface.get_at((40, 40))), RED), "who holds the surface sees it painted"


@pytest.mark.parametrize("make", [SkiaPainter, PlainPainter])
def test_a_picture_broken_off_leaves_no_trace(make: type[SkiaPainter | PlainPainter]) -> None:
    painter = make(SIDE, SIDE)
    painter.begin()
    painter.soft(FULL, BLUE, 3)
    painter.clip(square(0, 0, 10, 10))
    painter.soft(FULL, BLUE, 3)
    painter.begin()
    painter.fill(square(20, 20, 60, 60), RED)
    painter.end()
    assert near(pixel(painter, (40, 40)), RED)
    assert pixel(painter, (5, 5)) == (0, 0, 0, 0)


def test_skia_is_not_loaded_before_the_first_painter() -> None:
    code = "import sys, game.view.paint; sys.exit('skia' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)  # noqa: S603 - our own


def test_painting_a_person_in_their_place_loads_no_numpy() -> None:
    """It would take sixteen megabytes, and an eighth of a second at the first scene."""
    code = (
        "import sys; from pathlib import Path; import pygame;"
        "pygame.display.init(); pygame.display.set_mode((1, 1));"
        "from game.content.world import read_world; from game.patient.staging import Staging;"
        "from game.view.patient import PatientView; w = read_world(Path('assets'));"
        "at = Staging(w.people['rosa-delgado'], w.settings['ward-night']);"
        "PatientView(at, w.tables, (1280, 720), pygame.Rect(0, 0, 856, 720));"
        "from game.view.paint.skia_painter import SkiaPainter; c = SkiaPainter(9, 9); c.begin();"
        "c.radial((0, [(0, 0), (9, 0), (9, 9), (0, 0)]), (4, 4), 4, (1, 2, 3), (3, 4, 5)); c.end();"
        "assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)  # noqa: S603 - our own


def test_one_can_ask_for_the_plain_painter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDSIDE_PAINTER", "pygame")
    choice = choose._Choice()  # noqa: SLF001 - one's own choice, not the program's
    name, make = choice.settle()
    assert name == "pygame"
    assert make is PlainPainter
    assert "BEDSIDE_PAINTER" in choice.why_plain


def test_without_skia_the_plain_painter_steps_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BEDSIDE_PAINTER", raising=False)
    missing = {**choose.PAINTERS, "skia": ("game.view.paint.no_such_module", "SkiaPainter")}
    monkeypatch.setattr(choose, "PAINTERS", missing)
    choice = choose._Choice()  # noqa: SLF001 - one's own choice, not the program's
    name, make = choice.settle()
    assert name == "pygame"
    assert make is PlainPainter
    assert "libEGL" in choice.why_plain


def test_a_painter_that_is_asked_for_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "_CHOICE", choose._Choice())  # noqa: SLF001 - to leave no trace
    choose.use("pygame")
    assert isinstance(choose.make_painter(4, 4), PlainPainter)
    assert choose.painter_name() == "pygame"
    assert choose.why_plain()
    choose.use("skia")
    assert isinstance(choose.make_painter(4, 4), SkiaPainter)
    assert choose.painter_name() == "skia"
    assert choose.why_plain() == ""
