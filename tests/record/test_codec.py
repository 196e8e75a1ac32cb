"""Values to canonical JSON and back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.record.codec import (
    ACTIONS,
    EVENTS,
    NOWHERE,
    UnreadableError,
    canonical,
    decode_action,
    decode_event,
    encode,
)
from game.sim.actions import Tell, Wait
from game.sim.comfort import Comfort
from game.sim.events import ComfortChanged
from game.sim.story import Line, Tone

NAMES = st.text(min_size=1, max_size=12)
SHARES = st.floats(0, 1, allow_nan=False)
TONES = st.builds(Tone, NAMES, SHARES, st.none() | NAMES)
LINES = st.builds(
    Line,
    id=NAMES,
    says=st.text(max_size=20),
    where=st.just(NOWHERE),
    tone=TONES,
    shows=st.just(()),
    who=st.none() | NAMES,
    sound=st.none() | NAMES,
)


@pytest.fixture(autouse=True, scope="module")
def _strategies() -> None:
    st.register_type_strategy(Line, LINES)
    st.register_type_strategy(float, SHARES)


@pytest.mark.parametrize("kind", ACTIONS.values(), ids=ACTIONS.keys())
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_every_action_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    action = data.draw(st.builds(kind))
    assert decode_action(encode(action)) == action


@pytest.mark.parametrize("kind", EVENTS.values(), ids=EVENTS.keys())
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_every_event_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    event = data.draw(st.builds(kind))
    assert decode_event(encode(event)) == event
    assert canonical(encode(decode_event(encode(event)))) == canonical(encode(event))


def test_one_value_has_one_spelling() -> None:
    assert canonical({"b": 1, "a": [1, None, "é"]}) == '{"a":[1,null,"é"],"b":1}'.encode()
    assert canonical({"a": [1, None, "é"], "b": 1}) == canonical({"b": 1, "a": [1, None, "é"]})


def test_no_log_holds_a_number_that_is_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"strength": float("nan")})


def test_comfort_is_three_numbers() -> None:
    change = ComfortChanged(5, Comfort(1, 2, 3), Comfort(4, 5, 6), "care", "a.yaml:1:1")
    assert encode(change)["before"] == [1, 2, 3]


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        "Wait",
        {},
        {"is": "Fly"},
        {"is": 5},
        {"is": "Wait"},
        {"is": "Wait", "ms": "long"},
        {"is": "Wait", "ms": True},
        {"is": "Wait", "ms": 5, "more": 1},
        {"is": "Look", "zone": "roof"},
        {"is": "Lamp", "kind": "physical", "lit": 1},
        {"is": "Tell", "who": "nurse", "cues": [1]},
        {"is": "Tell", "who": "nurse", "cues": "fist"},
    ],
)
def test_a_damaged_action_is_told_of_and_never_taken(damaged: object) -> None:
    with pytest.raises(UnreadableError):
        decode_action(damaged)


@pytest.mark.parametrize(
    "damaged",
    [
        {"is": "Noted", "at": 1.5, "cue": "fist"},
        {"is": "LineStarted", "at": 1, "line": {"id": "a"}},
        {"is": "ComfortChanged", "at": 1, "before": [1, 2], "after": [1, 2, 3]},
        {"is": "Judged", "at": 1, "beat": "b", "trials": [3]},
    ],
)
def test_a_damaged_event_is_told_of(damaged: object) -> None:
    with pytest.raises(UnreadableError):
        decode_event(damaged)


def test_parts_with_a_default_may_be_left_out() -> None:
    assert decode_action({"is": "Tell", "who": "nurse"}) == Tell("nurse")
    assert decode_action({"is": "Wait", "ms": 5}) == Wait(5)
