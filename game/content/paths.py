"""Ways through a scenario: what leads where, what is said, what is read. For the checks."""

from collections.abc import Iterator

from game.sim.story import Beat, Choice, Condition, Every, Line, Not, Scenario, Some, Where


def choices_in(scenario: Scenario) -> Iterator[Choice]:
    """Yield every choice there is."""
    for beat in scenario.beats.values():
        yield from beat.choices


def targets_of(scenario: Scenario) -> Iterator[tuple[Where, str]]:
    """Yield every `to`, and where it stands."""
    for rule in scenario.always:
        yield rule.where, rule.to
    for beat in scenario.beats.values():
        if beat.unanswered and beat.unanswered.to:
            yield beat.unanswered.where, beat.unanswered.to
        for choice in beat.choices:
            if choice.to:
                yield choice.where, choice.to


def reached(scenario: Scenario) -> set[str]:
    """Return the beats that some chain of `to` leads to, whatever the conditions."""
    found: set[str] = set()
    todo = [scenario.opening, *(rule.to for rule in scenario.always)]
    while todo:
        beat = scenario.beats.get(todo.pop())
        if beat is None or beat.id in found:
            continue
        found.add(beat.id)
        todo += [choice.to for choice in beat.choices if choice.to]
        if beat.unanswered and beat.unanswered.to:
            todo.append(beat.unanswered.to)
    return found


def lines_in(scenario: Scenario) -> Iterator[Line]:
    """Yield everything that can be said aloud, by anybody, each line once."""
    for beat in scenario.beats.values():
        for visit in visits_of(beat):
            yield from visit
        if beat.unanswered and beat.unanswered.line:
            yield beat.unanswered.line
        for choice in beat.choices:
            if choice.reaction:
                yield choice.reaction
    yield from scenario.replies.values()


def visits_of(beat: Beat) -> Iterator[tuple[Line, ...]]:
    """Yield what a visit of a beat can say: its lines, `again`, or a variant."""
    yield beat.lines
    if beat.again:
        yield (beat.again,)
    for variant in beat.variants:
        yield (variant.line,)


def conditions_in(scenario: Scenario) -> Iterator[tuple[Where, Condition]]:
    """Yield every part of every condition, and where its owner stands."""
    for outcome in scenario.outcomes:
        yield from _parts(outcome.where, outcome.when)
    for rule in scenario.always:
        yield from _parts(rule.where, rule.when)
    for beat in scenario.beats.values():
        for choice in beat.choices:
            yield from _parts(choice.where, choice.needs)
        for variant in beat.variants:
            if variant.when is not None:
                yield from _parts(variant.line.where, variant.when)


def _parts(where: Where, condition: Condition) -> Iterator[tuple[Where, Condition]]:
    match condition:
        case Every() | Some():
            for part in condition.parts:
                yield from _parts(where, part)
        case Not():
            yield from _parts(where, condition.part)
        case _:
            yield where, condition
