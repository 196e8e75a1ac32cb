"""Replay: the same session from the log's actions, or the reason why not."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.record.chain import link
from game.record.codec import Json, canonical, encode
from game.record.log import Chain, Log, read_log
from game.record.replay import replay, setup_of
from game.sim.session import Setup
from tests.record.logs import header_of, random_log
from tests.shipped import SHIPPED, scenario, start, world


def again(log: Log, name: str) -> tuple[str, ...]:
    """Return what differs when a log is played again."""
    return replay(log, scenario(name), world().book, world().moods).differences


@pytest.mark.parametrize("name", SHIPPED)
@given(seed=st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_replay_equals_the_log_of_any_play(name: str, seed: int) -> None:
    data, session = random_log(name, seed)
    log = read_log(data)
    played = replay(log, scenario(name), world().book, world().moods)
    assert played.differences == ()
    assert played.session == session
    assert encode(played.events) == [e["ev"] for e in log.entries if "ev" in e]


@given(seed=st.integers(0, 10_000), share=st.floats(0, 1))
@settings(max_examples=30, deadline=None)
def test_replay_holds_for_a_log_cut_anywhere_after_its_header(seed: int, share: float) -> None:
    data, _ = random_log("first-look", seed)
    head = data.index(b"\n") + 1
    cut = head + round(share * (len(data) - head))
    log = read_log(data[:cut])
    if log.sealed:
        assert cut >= len(data) - 200
    assert again(log, "first-look") == ()


def forge(data: bytes, change: dict[int, dict[str, Json]]) -> bytes:
    """Return a log some of whose bodies were changed, and its chain made anew."""
    chain, forged = Chain(), b""
    for number, line in enumerate(data.splitlines()):
        body = json.loads(line)
        body = {k: v for k, v in body.items() if k not in {"n", "chain"}}
        chain, made = link(chain, change.get(number, body))
        forged += made
    return forged


def test_an_event_that_no_longer_follows_is_named() -> None:
    data, _ = random_log("first-look", 4)
    entries = [json.loads(line) for line in data.splitlines()]
    number = next(n for n, e in enumerate(entries) if e.get("ev", {}).get("is") == "ChoiceMade")
    lie = {"ev": entries[number]["ev"] | {"say": "Something much better."}}
    (difference,) = again(read_log(forge(data, {number: lie})), "first-look")
    assert "was ChoiceMade" in difference


def test_an_event_that_was_put_in_or_left_out_is_found() -> None:
    data, _ = random_log("first-look", 4)
    lines = data.splitlines(keepends=True)
    last = next(n for n in range(len(lines) - 1, 0, -1) if b'"ev"' in lines[n])
    (difference,) = again(
        read_log(forge(b"".join(lines[:last] + lines[last + 1 :]), {})), "first-look"
    )
    assert "events were logged" in difference


def test_an_action_that_can_no_longer_be_taken_is_told_of() -> None:
    data, _ = random_log("first-look", 4)
    lines = data.splitlines()
    number = next(n for n, line in enumerate(lines) if b'"Choose"' in line)
    for action in ({"is": "Choose", "choice": "nothing-like-it"}, {"is": "Dance"}):
        (difference,) = again(read_log(forge(data, {number: {"do": action}})), "first-look")
        assert difference.startswith("an action can no longer be taken")


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("scenario_hash", "the scenario first-look"),
        ("book_hash", "the cue book"),
        ("moods_hash", "the mood table"),
        ("rules", "the rules"),
    ],
)
def test_replay_refuses_where_anything_changed_and_says_what(part: str, word: str) -> None:
    data, _ = random_log("first-look", 2)
    log = read_log(data)
    assert log.header is not None
    was = 0 if part == "rules" else "0123456789abcdef"
    older = replace(log, header=replace(log.header, **{part: was}))
    played = replay(older, scenario("first-look"), world().book, world().moods)
    assert played.session is None
    (difference,) = played.differences
    assert difference.startswith(f"{word} changed since this session was played (then version 0")


def test_a_log_without_a_header_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="without a header"):
        again(read_log(b""), "first-look")


def test_the_setup_comes_back_from_the_header() -> None:
    setup = Setup(7, "expert", calm_clock=True, trainee="Robin")
    session, _ = start("first-look", setup)
    assert setup_of(header_of(session)) == setup
    assert canonical(encode(header_of(session)))
