"""Requests and promises: what is asked for can be answered, what is promised can be kept."""

from collections.abc import Iterator

from game.content.checks.names import unknown
from game.content.paths import choices_in
from game.content.problems import Problem
from game.content.world import World
from game.sim.story import Beat, Request, Scenario


def promises_have_keepers(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """What is promised can be kept; what is kept was promised (rule 46)."""
    keepers = [(c.where, c.keeps) for c in choices_in(scenario) if c.keeps]
    keepers += [(b.where, b.keeps) for b in scenario.beats.values() if b.keeps]
    made = {c.promise for c in choices_in(scenario) if c.promise}
    kept = {promise for _, promise in keepers}
    for choice in choices_in(scenario):
        if choice.promise and choice.promise not in kept:
            advice = f"Add `keeps: {choice.promise}` to a later beat or choice."
            message = f"nothing keeps the promise {choice.promise!r}"
            yield Problem("promise-without-keeper", choice.where, message, advice)
    for where, promise in keepers:
        if promise not in made:
            yield unknown("promise", where, promise, made)


def requests_are_answered(scenario: Scenario, world: World) -> Iterator[Problem]:  # noqa: ARG001
    """What cannot be obliged can be explained, with an alternative (rule 45)."""
    asked = any(beat.request for beat in scenario.beats.values())
    for choice in choices_in(scenario):
        if choice.answers and not asked:
            advice = "Add `request:` to its beat, or take `answers:` out."
            message = "this answers a request, and nobody asks for anything"
            yield Problem("answer-to-nothing", choice.where, message, advice)
    for beat in scenario.beats.values():
        if beat.request:
            yield from _request(beat, beat.request)


def _request(beat: Beat, request: Request) -> Iterator[Problem]:
    answers = {c.answers for c in beat.choices}
    if request.can_oblige == "partly" and not request.offer:
        advice = "Add `offer:` to the request: what can be done."
        message = "this can be obliged in part, and says no part"
        yield Problem("offer-missing", request.where, message, advice)
    refused = request.can_oblige != "yes" and "refuse" in answers
    if refused and "explain-and-offer" not in answers:
        advice = "Add a choice with `answers: explain-and-offer`: why, and what else can be done."
        message = "it can be refused here, but not explained with an alternative"
        yield Problem("refusal-without-alternative", request.where, message, advice)
    if not answers - {None}:
        advice = "Give a choice `answers: explain-and-offer`, or `oblige` where that can be."
        message = "nothing answers this request"
        yield Problem("request-without-answer", request.where, message, advice)
