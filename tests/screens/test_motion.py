"""What comes and goes does so in its time, hides nothing longer, and moves no place to press."""

import pygame
import pytest

from game.view.theme import MOTION
from tests.screens.talk import Make, Talk

CLIP = pygame.Rect(860, 0, 420, 720)
BESIDE = pygame.Rect(540, 0, 310, 340)
LAMPS = pygame.Rect(890, 460, 370, 120)
NARROW_CLIP = pygame.Rect(600, 20, 340, 560)


def ready(talk: Make, **more: object) -> Talk:
    """Return a conversation in which all has been said, and nothing is on its way."""
    one = talk(**more)
    one.hear()
    for _ in range(4):
        one.wait(0.3)
    return one


def pixels(one: Talk, box: pygame.Rect) -> bytes:
    return pygame.image.tobytes(one.surface.subsurface(box), "RGB")


def at(one: Talk, seconds: float) -> Talk:
    """Go on by the window's clock alone: the patient keeps still."""
    one.now += seconds
    one.draw()
    return one


def unlike(a: bytes, b: bytes) -> float:
    """Return how far two pictures are apart, on the mean."""
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)


def course(one: Talk, box: pygame.Rect, takes: float) -> list[bytes]:
    """Return the pictures at the beginning, in the middle, at the end and after the end."""
    shots = [pixels(one, box)]
    for part in (0.3, 0.7, 0.5):
        at(one, part * takes + 0.001)
        shots.append(pixels(one, box))
    return shots


# Each motion is between two pictures: it begins at one and ends at the other


MOVES = [
    (("space",), CLIP, "page"),
    (("b",), LAMPS, "lamp_on"),
    (("2",), BESIDE, "lens_open"),
]


@pytest.mark.parametrize(("keys", "box", "name"), MOVES)
def test_it_begins_as_it_was_is_between_and_ends(
    talk: Make, keys: tuple[str, ...], box: pygame.Rect, name: str
) -> None:
    one = ready(talk)
    before = pixels(one, box)
    begins, between, ends, after = course(one.keys(*keys), box, MOTION[name])
    assert unlike(begins, before) < unlike(begins, after)
    assert unlike(between, after) < unlike(begins, after)
    assert between not in (begins, after)
    assert unlike(ends, after) < 0.5


@pytest.mark.parametrize(("keys", "box", "name"), MOVES)
def test_the_way_back_ends_where_it_began(
    talk: Make, keys: tuple[str, ...], box: pygame.Rect, name: str
) -> None:
    one = ready(talk)
    one.keys(*keys)
    for _ in range(4):
        at(one, MOTION[name])
    away = "b" if "b" in keys else "escape"
    begins, between, ends, after = course(one.keys(away), box, MOTION[name])
    assert unlike(between, after) < unlike(begins, after)
    assert between not in (begins, after)
    assert unlike(ends, after) < 0.5


@pytest.mark.parametrize(("keys", "box", "name"), MOVES)
def test_where_no_motion_is_wanted_all_of_it_is_there_at_once(
    talk: Make, keys: tuple[str, ...], box: pygame.Rect, name: str
) -> None:
    one = ready(talk, motion="still").keys(*keys)
    one.draw()  # now the focus is where the page wants it
    begins, between, ends, after = course(one, box, MOTION[name])
    assert max(unlike(shot, after) for shot in (begins, between, ends)) < 0.5


@pytest.mark.parametrize(("keys", "box", "name"), MOVES)
def test_less_motion_is_over_in_half_the_time(
    talk: Make, keys: tuple[str, ...], box: pygame.Rect, name: str
) -> None:
    one = ready(talk, motion="less").keys(*keys)
    begins = pixels(one, box)
    half = pixels(at(one, MOTION[name] / 2 + 0.001), box)
    after = pixels(at(one, 1.0), box)
    assert unlike(half, after) < 0.5
    assert unlike(begins, after) > unlike(half, after)


# What can be pressed


@pytest.mark.parametrize("keys", [("space",), ("b",), ("2",), ("2", "escape"), ("2", "2")])
def test_places_to_press_are_at_their_end_from_the_first_frame(
    talk: Make, keys: tuple[str, ...]
) -> None:
    one = ready(talk).keys(*keys)
    one.draw()
    first = [(r.id, tuple(r.rect)) for r in one.regions]
    for _ in range(5):
        at(one, 0.06)
        assert [(r.id, tuple(r.rect)) for r in one.regions] == first


def test_an_answer_can_be_given_before_the_page_has_turned(talk: Make) -> None:
    one = ready(talk).keys("space", "1")
    assert one.session.entries > 1 or one.session.line is not None


def test_what_closes_cannot_be_pressed_any_more(talk: Make) -> None:
    one = ready(talk).keys("2")
    assert "closer" in one.names()
    assert "closer" not in one.keys("escape").names()


# Words


def test_a_new_line_is_all_there_when_its_balloon_has_opened(talk: Make) -> None:
    one = ready(talk).keys("space", "1")
    begins = pixels(one, BESIDE)
    opened = pixels(at(one, MOTION["balloon"] + 0.001), BESIDE)
    after = pixels(at(one, 1.0), BESIDE)
    assert unlike(begins, opened) > 1
    assert unlike(opened, after) < 0.5


def test_nothing_costs_anything_once_it_has_come(talk: Make) -> None:
    one = ready(talk).keys("space")
    for _ in range(4):
        at(one, 0.1)
    assert one.screen.motions.turned is None
    assert one.screen.clip.picture is not None


def test_a_moment_that_begins_shows_no_motion(talk: Make) -> None:
    one = talk()
    first = pixels(one, BESIDE)
    assert unlike(first, pixels(at(one, 1.0), BESIDE)) < 0.5


@pytest.mark.parametrize("motion", ["full", "less", "still"])
def test_a_clipboard_that_was_away_comes_in_its_time(talk: Make, motion: str) -> None:
    one = ready(talk, size=(960, 600), motion=motion).keys("c")
    begins, first = pixels(one, NARROW_CLIP), [(r.id, tuple(r.rect)) for r in one.regions]
    after = pixels(at(one, MOTION["page"] + 0.001), NARROW_CLIP)
    assert [(r.id, tuple(r.rect)) for r in one.regions] == first
    assert (unlike(begins, after) < 2) == (motion == "still")


FLOOR = pygame.Rect(20, 340, 90, 170)
"""A part of the place where nobody is and nothing else is drawn."""


@pytest.mark.parametrize(("motion", "softly"), [("full", True), ("still", False)])
def test_the_colour_comes_back_as_softly_as_it_went(
    talk: Make, motion: str, *, softly: bool
) -> None:
    one = ready(talk, motion=motion)
    bright = pixels(one, FLOOR)
    one.keys("2", "2")
    pale = pixels(at(one, MOTION["freeze"] + 0.01), FLOOR)
    assert unlike(bright, pale) > 1
    one.keys("escape")
    begun = pixels(one, FLOOR)
    assert unlike(begun, pale if softly else bright) < 1
    half = pixels(at(one, MOTION["freeze"] / 2), FLOOR)
    assert (unlike(half, bright) > 0.3) is softly
    assert unlike(pixels(at(one, MOTION["freeze"]), FLOOR), bright) < 0.1
