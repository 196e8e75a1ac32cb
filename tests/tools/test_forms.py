"""`forms`: copies of a scenario pair, an easier one does not; reports of simulated trainees."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from game.cli import main
from game.practice.forms import Tally, Unit, pairs
from game.record.log import Header, begin_log, settle, write, write_events
from game.sim.players import PLAYERS, played
from game.sim.session import RULES_VERSION, Setup, begin, step
from game.sim.story import Beat, Line, Scenario
from game.tools.forms import SAYS, form_lines, forms_text, read_forms
from game.tools.forms_units import first_plays, read_plays, units_of
from tests import shipped

HEARTBURN, LETTER = "heartburn-at-the-desk", "the-folded-letter"
FORMS = [(HEARTBURN, LETTER)]


def faint(scenario: Scenario, strength: float) -> Scenario:
    """Return a scenario in which every cue shows more faintly."""

    def line(one: Line) -> Line:
        shows = tuple(replace(s, strength=s.strength * strength) for s in one.shows)
        return replace(one, shows=shows)

    def beat(one: Beat) -> Beat:
        return replace(one, lines=tuple(map(line, one.lines)))

    beats = {name: beat(one) for name, one in scenario.beats.items()}
    return replace(scenario, beats=beats)


@pytest.fixture(scope="module")
def units() -> list[Unit]:
    """Return a scenario, its copy, and one that is harder to notice anything in."""
    whole = shipped.scenario(HEARTBURN)
    kinds = [whole, replace(whole, id="the-copy"), replace(faint(whole, 0.5), id="the-faint")]
    return [u for u in units_of(kinds, shipped.world(), 8, {}) if u.kind == "scenario"]


def test_copies_are_found_equal_and_the_easier_one_is_not_paired(units: list[Unit]) -> None:
    (pair,) = pairs(units)
    assert {pair.a.id, pair.b.id} == {HEARTBURN, "the-copy"}
    assert pair.verdict == "equal"
    assert pair.apart == 0


def test_the_table_says_how_many_how_sure_and_what_it_measures(units: list[Unit]) -> None:
    lines = list(form_lines(pairs(units), 8))
    assert lines[0] == SAYS
    assert any(line.startswith("equal: scenarios") for line in lines)
    signals = units[0].made.signals
    assert any(f"of {signals} (" in line for line in lines)
    assert any("too few" in line for line in lines)
    assert next(iter(form_lines((), 8))) == SAYS


def test_the_file_names_form_a_and_form_b(units: list[Unit], tmp_path: Path) -> None:
    file = tmp_path / "forms.yaml"
    file.write_text(forms_text(pairs(units), 8), "utf-8")
    assert read_forms(file) == [(HEARTBURN, "the-copy")]
    whole = yaml.safe_load(file.read_text("utf-8"))
    assert whole["statement"] == SAYS
    assert whole["pairs"][0]["noticing"]["is"] == 0


def log(folder: Path, trainee: str, scenario: str, rate: float, day: int) -> None:
    """Write the log of a simulated trainee's play."""
    world, whole = shipped.world(), shipped.scenario(scenario)
    seed = day * 100 + sum(map(ord, trainee))
    player = replace(PLAYERS["attentive"], notices=rate, reads=rate)
    setup = Setup(seed, "standard", trainee=trainee)
    actions = played(player, whole, world.book, world.moods, setup)[2]
    session, first = begin(whole, world.book, world.moods, setup)
    header = Header(
        session=f"{trainee}-{day}",
        scenario=scenario,
        scenario_hash=whole.hash,
        book_hash=world.book.hash,
        moods_hash=world.moods.hash,
        rules=RULES_VERSION,
        seed=seed,
        difficulty="standard",
        calm_clock=False,
        trainee=trainee,
        program="test",
        started=f"2026-11-{day:02}T10:00:00+01:00",
    )
    chain, head = begin_log(header)
    chain, more = write_events(chain, first)
    head += more
    for action in actions:
        if session.over:
            break
        session, events = step(session, action)
        chain, more = write(chain, action, events)
        head += more
    folder.mkdir(exist_ok=True)
    (folder / f"{trainee}-{day:02}.jsonl").write_bytes(head + settle(chain)[1])


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    forms = folder / "forms.yaml"
    rows = [{"form_a": HEARTBURN, "form_b": LETTER}]
    forms.write_text(yaml.safe_dump({"pairs": rows}), "utf-8")
    assert main(["forms", "--report", str(folder / "logs"), "--forms", str(forms)]) == 0
    return capsys.readouterr().out


def test_who_learned_to_notice_is_told_so_and_one_is_no_cohort(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log(tmp_path / "logs", "p7", HEARTBURN, 0.1, 1)
    log(tmp_path / "logs", "p7", LETTER, 1.0, 2)
    log(tmp_path / "logs", "group", LETTER, 1.0, 2)
    said = report(tmp_path, capsys)
    assert said.startswith(SAYS)
    assert "2 plays read; 1 trainees" in said
    rows = said.splitlines()
    row = next(line for line in rows if line.strip().startswith("noticing"))
    assert "(+" in row, "the whole interval lies above nothing"
    assert "All, noticing: 1 trainees, too few to tell (8 are needed)" in rows
    assert any("a room's" in line for line in rows)


def test_a_report_without_both_forms_says_that_there_is_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log(tmp_path / "logs", "p7", HEARTBURN, 0.5, 1)
    said = report(tmp_path, capsys)
    assert "0 trainees with both forms" in said
    assert "All, noticing: 0 trainees, too few" in said


def test_only_first_plays_tell_how_hard_it_is(tmp_path: Path) -> None:
    for day, rate in ((1, 0.2), (2, 1.0)):
        log(tmp_path / "logs", "p7", HEARTBURN, rate, day)
    hashes = {HEARTBURN: shipped.scenario(HEARTBURN).hash}
    done, left = read_plays([tmp_path / "logs"], hashes)
    assert not left
    assert [one.started[8:10] for one in done] == ["01", "02"]
    total = first_plays(done)
    assert total[HEARTBURN] == done[0].units[HEARTBURN]
    assert total[HEARTBURN].plays == 1
    other, why = read_plays([tmp_path / "logs"], {HEARTBURN: "another"})
    assert not other
    assert len(why) == 2


@pytest.mark.parametrize("text", ["[", "pairs: 3", "pairs: [{form_a: 1, form_b: 2}]", "a"])
def test_what_is_no_forms_file_is_said_in_words(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "forms.yaml").write_text(text, "utf-8")
    words = ["forms", "--report", str(tmp_path), "--forms", str(tmp_path / "forms.yaml")]
    assert main(words) == 2
    assert "this is no forms file" in capsys.readouterr().err


def test_a_report_needs_its_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--report", "."]) == 2
    assert "--forms FILE" in capsys.readouterr().err


def test_tallies_add_up() -> None:
    assert Tally(1, 2, 3, 4, (5.0,), 1) + Tally(1, 1, 1, 1, (6.0,), 1) == Tally(
        2, 3, 4, 5, (5.0, 6.0), 2
    )
