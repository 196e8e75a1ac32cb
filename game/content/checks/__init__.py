"""Checks on a scenario. To add one: a function, its row here, its page in docs/problems.

Each yields what is wrong; the code's page is docs/problems/<code>.md.
"""

from collections.abc import Callable, Iterable
from itertools import chain, islice

from game.content.checks import cues, duties, endings, names, ways, words
from game.content.problems import MOST, Problem
from game.content.world import World
from game.sim.story import Scenario

Check = Callable[[Scenario, World], Iterable[Problem]]
CHECKS: tuple[Check, ...] = (
    ways.ids_are_free,
    ways.beats_exist,
    ways.beats_are_reached,
    ways.beats_go_on,
    ways.beats_say_something,
    names.names_are_known,
    names.conditions_can_hold,
    cues.masks_hide_something,
    cues.cues_are_possible,
    cues.weak_cues_are_scenery,
    cues.cues_do_not_collide,
    cues.zones_are_not_crowded,
    duties.promises_have_keepers,
    duties.requests_are_answered,
    endings.outcomes_are_whole,
    endings.late_has_an_outcome,
    endings.red_flags_can_be_raised_and_told,
    words.names_in_text_are_known,
    words.sounds_can_be_made,
    words.words_can_be_said,
    words.interruptions_are_in_the_line,
    words.words_fit,
)


def problems_of(scenario: Scenario, world: World) -> list[Problem]:
    """Return what is wrong with *scenario*, all in one go, up to what one can mend."""
    found = chain.from_iterable(run(scenario, world) for run in CHECKS)
    return list(islice(found, MOST + 1))
