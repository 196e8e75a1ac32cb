"""The words of a drill: what is asked, where to look, what was there and how one could tell."""

from collections.abc import Mapping

from game.app.drill_material import Recorded, Stock
from game.app.tone_words import colours_of, place_of
from game.content.world import World
from game.practice.answered import NOTHING, Answered
from game.practice.drills import Drill
from game.practice.material import THERE, Trial
from game.screens.drill_scene import Option, Told
from game.sim.cues import Cue
from game.sim.looking import in_pronouns
from game.sim.story import Patient
from game.view.tune import Tune, told

PLACES: Mapping[str, str] = {
    "brow": "the brow", "skin brow": "the brow", "lids": "the eyelids", "gaze": "the eyes",
    "skin eyes": "the eyes", "mouth": "the mouth", "skin lips": "the lips", "skin lip": "the lips",
    "head": "how the head is held", "nose": "the nose", "jaw": "the jaw", "throat": "the throat",
    "face": "the whole face", "half face": "both halves of the face", "skin cheeks": "the cheeks",
    "skin neck": "the neck", "left hand": "the hands", "right hand": "the hands",
    "skin hands": "the skin of the hands", "torso": "shoulders and back",
    "breath": "how the chest moves", "skin cloth": "the clothes", "legs": "knees and feet",
    "lace": "the shoes", "skin foot": "the feet", "skin leg": "the lower legs",
    "worn head": "the head", "worn cheek": "the cheeks", "worn eye": "the eyes",
    "worn nose": "under the nose", "worn hand": "the hands", "worn wrist": "the wrists",
    "worn arm": "the arms", "worn finger": "the fingers", "worn neck": "the neck",
    "worn chest": "the collar", "drip stand": "beside them",
}  # fmt: skip
"""Parts of the cue book, and how one speaks of them."""
ZONE_PLACES: Mapping[str, str] = {
    "face": "the face", "hands": "the hands", "chest": "shoulders and chest",
    "legs": "knees and feet", "voice": "the voice",
}  # fmt: skip
FAINT, HALF = 0.35, 0.7
"""Below these levels a sign is called faint, or half as strong as it gets."""
ORDER = ("First", "Second")


def strength_word(level: float) -> str:
    """Return how strong a sign is, in a word."""
    return (
        "faint" if level < FAINT else "about half as strong as it gets" if level < HALF else "full"
    )


def places_of(cue: Cue) -> str:
    """Return where a cue is, as one speaks of it: at most two places."""
    names = [PLACES[part] for part in sorted(cue.parts) if part in PLACES]
    two = list(dict.fromkeys(names))[:2]
    return " and ".join(two) or ZONE_PLACES.get(cue.zone, "them")


def question(drill: Drill, trial: Trial, world: World) -> str:
    """Return what is asked."""
    book = world.book
    short = in_pronouns(book[trial.cue].short, _who(trial, world))
    mask = book[trial.mask].short if trial.mask else ""
    return drill.asks.format(cue=short, mask=mask)


def _who(trial: Trial, world: World) -> Patient:
    return world.patients[trial.people[trial.shows or 0]]


def names(trial: Trial, world: World) -> tuple[str, ...]:
    """Return who is in each frame; of the same person twice, which picture it is."""
    if len(set(trial.people)) < len(trial.people):
        return ORDER
    people = (world.patients[who] for who in trial.people)
    return tuple(f"{one.short_name}, {one.age}" for one in people)


def options(drill: Drill, trial: Trial, world: World) -> tuple[Option, ...]:
    """Return what may be answered."""
    if drill.form == "who":
        shown = names(trial, world)
        return tuple(Option(one, shown[int(one)]) for one in trial.options)
    if drill.form == "whether":
        yes, no = "Yes, there is more", "No, nothing more"
        return tuple(Option(one, yes if one == THERE else no) for one in trial.options)
    return tuple(Option(one, observed(one, trial, world)) for one in trial.options)


def observed(said: str, trial: Trial, world: World) -> str:
    """Return an observation as it is offered."""
    if said == NOTHING:
        return "nothing here"
    return in_pronouns(world.book[said].caption, _who(trial, world))


def hint(trial: Trial, stock: Stock, world: World) -> str:
    """Return where to look or listen; never what is there."""
    recorded = stock.recorded.get(trial.voiced.line) if trial.voiced else None
    if recorded:
        word = _farthest(recorded)
        return f"Listen to “{word}”: how, not what." if word else "Listen to how, not what."
    not_at = ", not at the mouth" if trial.mask else ""
    return f"Look at {places_of(world.book[trial.cue])}{not_at}."


def _farthest(recorded: Recorded) -> str:
    """Return the word at which a voice is farthest from its own calm."""
    clip = recorded.clip
    spoken = [word for word in clip.words if not word.text.startswith("[")]
    far = {
        word: max((abs(tone or 0.0) + abs(loud) / 3 for t, loud, tone in clip.melody
                   if word.start <= t <= word.end and tone is not None), default=0.0)
        for word in spoken
    }  # fmt: skip
    best = max(far, key=lambda word: far[word], default=None)
    return best.text.strip('.,?!;:“”"') if best and far[best] else ""


def tune_of(recorded: Recorded, world: World) -> Tune:
    """Return a recorded line as it sounded, against the own calm of who says it."""
    clip = recorded.clip
    calm = f"{world.patients[recorded.who].pronouns.their} own calm"
    words = tuple((word.text, word.start, word.end) for word in clip.words)
    how = recorded.kit.way_of(recorded.line, recorded.voice)
    colours = colours_of(how, place_of(recorded.line))
    return Tune(clip.melody, words, clip.sounds, clip.seconds, calm, clip.guessed, colours)


def told_of(drill: Drill, trial: Trial, one: Answered, stock: Stock, world: World) -> Told:
    """Return what is said after an answer: whether it was right, what was there, how to tell."""
    if trial.voiced:
        words = _of_voice(trial, stock, world)
    else:
        words = _of_picture(drill, trial, one, world)
    return Told(one.good, _verdict(drill, trial, one, world), words, trial.right)


def _verdict(drill: Drill, trial: Trial, one: Answered, world: World) -> str:
    if drill.form == "who":
        shown = names(trial, world)[int(trial.right)]
        return f"Yes: {_mid(shown)}." if one.good else f"It was {_mid(shown)}."
    if one.good:
        return "Yes, that was there." if trial.there else "Yes: nothing was there."
    if not trial.there:
        return "Nothing was there this time."
    return "Something was there." if one.said == NOTHING else "It was something else."


def _mid(shown: str) -> str:
    """Return who or which picture, within a sentence."""
    return f"the {shown.lower()} picture" if shown in ORDER else shown.partition(",")[0]


def _of_picture(drill: Drill, trial: Trial, one: Answered, world: World) -> tuple[str, ...]:
    cue, who = world.book[trial.cue], _who(trial, world)
    if not trial.there:
        what = in_pronouns(world.book[trial.mask].caption, who) if trial.mask else ""
        only = f"{who.short_name} {what}, and that is all." if what else ""
        return (only or "Breath, blinks and small shifts: everybody has them.",)
    rows = [f"{who.short_name}: {in_pronouns(cue.caption, who)}."]
    if trial.mask:
        mask = world.book[trial.mask]
        rows.append(f"{places_of(cue).capitalize()} told it; {places_of(mask)} stayed composed.")
    else:
        rows.append(f"It was in {places_of(cue)}, {_how(trial, world)}.")
    if drill.form == "what" and not one.good and one.said != NOTHING:
        rows.append(f"“{observed(one.said, trial, world)}” was not there.")
    return tuple(rows)


def _how(trial: Trial, world: World) -> str:
    """Return how strong it was, and whether it was there all the time."""
    drawn, row = world.drawings[trial.cue], world.cues[trial.cue]
    goes = ", and came again and again" if drawn.every or row.lasts else ""
    strong = strength_word(trial.level)
    return f"{'plain to see' if strong == 'full' else strong}{goes}"


def _of_voice(trial: Trial, stock: Stock, world: World) -> tuple[str, ...]:
    recorded = stock.recorded[trial.voiced.line] if trial.voiced else None
    if recorded is None:
        return ()
    who = world.patients[recorded.who]
    rows = []
    if trial.there:
        rows.append(f"{who.short_name}: {in_pronouns(world.book[trial.cue].caption, who)}.")
        if trial.mask:
            rows.append(f"Over it: {in_pronouns(world.book[trial.mask].caption, who)}.")
    return (*rows, f"{told(tune_of(recorded, world))}.")
