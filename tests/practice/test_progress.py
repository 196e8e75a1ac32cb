"""What a trainee's page tells, and which moment comes today."""

from hypothesis import given
from hypothesis import strategies as st

from game.content.world import World
from game.practice.answered import Answered
from game.practice.daily import Beatlet, beatlets, of_the_day
from game.practice.progress import Played, Sign, noticed, progress
from game.practice.schedule import Tried
from game.practice.stats import share
from tests import shipped


def play(day: int, *, voice: tuple[int, int] = (0, 0), face: tuple[int, int] = (0, 0)) -> Played:
    signs = [Sign("strained", "voice", noticed=n < voice[0]) for n in range(voice[1])]
    signs += [Sign("winces", "face", noticed=n < face[0]) for n in range(face[1])]
    lamps = (("physical", True), ("mental", False))
    return Played(day, f"s{day}", "A title", "good", tuple(signs), lamps)


def test_nothing_played_is_no_weakness() -> None:
    page = progress([], [], [], 10)
    assert page.conversations == 0
    assert page.since is None
    assert page.weakest is None
    assert page.next is None
    assert page.detection is None


def test_the_page_counts_signs_by_zone_and_lamps_by_kind() -> None:
    page = progress([play(3, voice=(1, 4)), play(1, voice=(1, 2), face=(5, 5))], [], [], 10)
    assert (page.zones["voice"].right, page.zones["voice"].of) == (2, 6)
    assert (page.lamps["physical"].right, page.lamps["mental"].right) == (2, 0)
    assert page.since == 1
    assert [one.day for one in page.lately] == [3, 1]


def test_what_is_missed_most_is_what_to_practise() -> None:
    page = progress([play(1, voice=(1, 8), face=(7, 8))], [], [], 10)
    assert page.weakest == "voice"
    assert page.next is not None
    assert page.next.id == "voice-only"
    assert page.missed[0][0] == "strained"


def test_a_handful_of_signs_is_no_weakness() -> None:
    assert progress([play(1, voice=(0, 3))], [], [], 10).weakest is None


def test_detection_is_told_only_after_ten_of_each() -> None:
    def said(count: int, *, there: bool) -> list[Answered]:
        right = "winces" if there else ""
        one = Answered(1, "face-only", "winces", "face", there, 0.5, "x", right, right)
        return [one] * count

    assert progress([], [*said(10, there=True), *said(9, there=False)], [], 1).detection is None
    page = progress([], [*said(10, there=True), *said(10, there=False)], [], 1)
    assert page.detection is not None
    assert page.detection.d > 2


A, B, C = (Beatlet("s", name, (cue,)) for name, cue in zip("abc", ("x", "y", "z"), strict=True))


def test_a_moment_that_is_due_comes_before_a_new_one() -> None:
    tried = [Tried("s/b", 1, right=False)]
    assert of_the_day([A, B, C], tried, {}, 2, "me") == B


def test_a_new_moment_is_one_whose_sign_is_missed() -> None:
    missed = {"x": share(9, 10), "y": share(1, 10), "z": share(5, 10)}
    assert of_the_day([A, B, C], [], missed, 1, "me") == B


def test_where_nothing_is_known_trainees_get_different_moments() -> None:
    many = [Beatlet("s", str(n), ("x",)) for n in range(30)]
    assert len({of_the_day(many, [], {}, 1, f"t{n}") for n in range(12)}) > 4


@given(
    st.lists(st.builds(Tried, st.sampled_from(["s/a", "s/b"]), st.integers(0, 60), st.booleans())),
    st.integers(0, 80),
    st.sampled_from([(), ("s",), ("t",), ("s", "t")]),
)
def test_what_was_played_today_gives_way_and_a_day_has_one_moment(
    tried: list[Tried], day: int, met: tuple[str, ...]
) -> None:
    there = [A, B, C, Beatlet("t", "a", ("x",))]
    moment = of_the_day(there, tried, {}, day, "me", met=met)
    assert moment == of_the_day(list(reversed(there)), tried, {}, day, "me", met=met)
    if "s" in met and "t" not in met:
        assert moment == there[-1]
    if not met:
        assert moment is not None


def test_a_beat_stands_alone_by_its_own_signs_and_choices(world: World) -> None:
    letter = {one.beat: one for one in beatlets(shipped.scenario("the-folded-letter"), world.book)}
    assert "eyes-wet" in letter["snaps"].cues
    assert "leaving" not in letter  # every answer there asks for what happened before
    assert all(one.cues for one in letter.values())


def test_noticing_is_counted_by_cue() -> None:
    found = noticed([Sign("a", "face", noticed=True), Sign("a", "face", noticed=False)])
    assert (found["a"].right, found["a"].of) == (1, 2)


def test_nothing_to_practise_is_no_moment() -> None:
    assert of_the_day([], [], {}, 1, "me") is None
    assert of_the_day([A], [Tried("s/a", 5, right=True)], {}, 5, "me") is None


@given(
    st.lists(st.builds(Tried, st.sampled_from(["s/a", "s/b"]), st.integers(0, 60), st.booleans()))
)
def test_what_is_due_is_never_passed_over(tried: list[Tried]) -> None:
    moment = of_the_day([A, B, C], tried, {}, 100, "me")
    waiting = {t.what for t in tried}
    page = progress([], [], tried, 100)
    if page.due:
        assert moment is not None
        assert moment.id == page.due[0].what
        assert moment.id in waiting
