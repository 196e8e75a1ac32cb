"""What each key of a scenario file is for, with an example: what an editor shows of it."""

from collections.abc import Mapping
from typing import Any

Words = Mapping[str, tuple[str, Any]]

COMPANION: Words = {
    "who": ("A file in assets/patients.", "mateo-delgado"),
    "at": ("At the patient's side, on the lap, or a baby in the arms.", "lap"),
}
SCENARIO: Words = {
    "scenario": ("The id, for ever: the file's name without .yaml.", "only-heartburn"),
    "title": ("What the menu calls it.", "Only heartburn"),
    "department": ("Where in the menu it stands: a folder of dialogues/.", "emergency"),
    "setting": ("The place: a file in assets/settings.", "emergency-desk"),
    "you_are": ("The trainee's role.", "Receptionist"),
    "patient": ("The patient: a file in assets/patients.", "adaeze-okafor"),
    "body": (
        "How the patient is met: seated, wheelchair, standing, walking, bed, flat, telephone.",
        "bed",
    ),
    "light": (
        "The hour in that place: day, evening, night, night_lit (dark outside, lamps on).",
        "night",
    ),
    "companion": (
        "Who came along, and where they are: beside, lap, arms.",
        {"who": "mateo-delgado", "at": "lap"},
    ),
    "with": ("Others present: files in assets/patients, or voices.", ["mateo"]),
    "minutes": ("About how long it takes; advice for the menu.", 8),
    "language": ("The language it is written in.", "en-GB"),
    "learn": ("What is to be learned, a line each.", ["See past a polite smile"]),
    "sensitive": ("What could hurt to meet unprepared; said before it begins.", ["chest pain"]),
    "hidden": (
        "What was going on for them; the debrief's first question is held against it.",
        "She is afraid of losing her shifts.",
    ),
    "discuss": (
        "Questions for a group, shown large one at a time: at any pause, and at the end.",
        ["What was the anger for?"],
    ),
    "notes_for_instructors": (
        "Sources, what to adapt locally, questions for a group.",
        "What was the anger for?",
    ),
    "reviewed_by": ("Who signed it off, clinically.", "A. Nurse, lead for triage"),
    "review_due": ("When it is to be read again.", "2027-11-24"),
    "people": (
        "Whom one can tell, by id.",
        {"triage-nurse": {"rung": 2, "called": "the triage nurse"}},
    ),
    "red_flags": ("Emergencies, by id.", {"heart": {"called": "possible heart attack"}}),
    "counters": ("Numbers that choices count, by id, with where they start.", {"kindness": 0}),
    "replies": (
        "What they say when asked about a cue, by cue; else a stock reply.",
        {"wrings-hands": "They're cold. They're always cold."},
    ),
    "start": ("Where it starts: the first beat, and how they feel.", {"beat": "arrival"}),
    "always": (
        "Rules that run after each action, each once a session; the first that fits leads on.",
        [{"when": {"comfort": {"emotional": {"below": 15}}}, "to": "walks-out"}],
    ),
    "beats": (
        "The moments, by id.",
        {"hello": {"says": "Morning.", "choices": {"morning": {"say": "Morning.", "to": "end"}}}},
    ),
    "outcomes": (
        "How it can end, by id; the first that fits. The last has no `when`.",
        {"settled": {"grade": "fair", "story": "He sat down."}},
    ),
}
BEAT: Words = {
    "says": ("What the patient says; best under 160 characters.", "It's only heartburn."),
    "lines": (
        "Instead of says, tone and shows: several lines, each with its own.",
        [{"says": "Three desks today."}, {"who": "mateo", "says": "Is it home time?"}],
    ),
    "again": ("What they say on a second visit.", "I said. It's only heartburn."),
    "variants": (
        "Other words for the line: the first whose `when` holds, else by lot.",
        [{"when": {"flags": ["kind"]}, "says": "You were kind."}],
    ),
    "tone": (
        "A tone with its strength; `over`: the tone it masks; `sign`: what it is a sign of.",
        {"cheerful": 0.6, "over": "strained", "sign": "physical"},
    ),
    "shows": ("The cues on show, by cue; or a list.", {"fist-on-breastbone": {"sign": "physical"}}),
    "troubled": ("How this person is troubled now, beyond the cues.", ["mental"]),
    "thinks": ("What they think; shown in the debrief only.", "If I make a fuss I lose the shift."),
    "request": (
        "What they ask for here.",
        {"what": "move the car", "can_oblige": "no", "because": "she must not walk"},
    ),
    "provokes": ("True where they provoke: restraint is counted from here.", True),
    "keeps": ("The promise that coming here keeps.", "car-park"),
    "patience": ("Seconds they wait for an answer once all is heard.", 20),
    "discuss": (
        "A group stops here, once all is heard, for these questions.",
        ["What might she not be telling you?"],
    ),
    "unanswered": ("What happens when patience runs out.", {"to": "steps-aside"}),
    "choices": (
        "What the trainee may say or do, by id: two to four open at once.",
        {"sit": {"say": "Sit down with me.", "care": "L4", "to": "end"}},
    ),
}
CHOICE: Words = {
    "say": ("What the trainee says; best under 110 characters.", "Tell me what it feels like?"),
    "at_word": ("Cuts in on the patient, at this word of the line.", "heartburn"),
    "hum": ("True where cutting in is an encouragement (mm-hm).", True),
    "needs": ("When it is offered.", {"noted": ["fist-on-breastbone"]}),
    "care": ("How caring it is: L0 hurts, L2 is neutral, L5 is best.", "L4"),
    "touches": ("Which comforts the care moves; never physical.", ["emotional", "mental"]),
    "principles": (
        "Which of the four it serves (to 2) or breaks (to -2).",
        {"compassion": 1, "attention": 2},
    ),
    "comfort": ("Changes of comfort in points, instead of the care's.", {"emotional": 4}),
    "does": (
        "What is done for them, each with its comfort: the only way that physical comfort rises.",
        {"blanket": {"physical": 10}},
    ),
    "takes": ("Story minutes of the trainee's own work.", 5),
    "informs": ("True where it says what comes next and when: waiting then costs less.", True),
    "answers": ("How it answers the request.", "explain-and-offer"),
    "offer": ("What is offered instead.", "I can pause it today"),
    "promise": ("The promise it makes.", "car-park"),
    "due": ("Answers from now by which the promise must be kept; else the end.", 3),
    "keeps": ("The promise it keeps.", "car-park"),
    "acts_on": ("Cues it acts on: they count as noticed in deed.", ["grey-lips"]),
    "escalates": ("The red flag that it escalates.", "heart"),
    "sets": ("Flags it sets.", ["left-desk"]),
    "clears": ("Flags it clears.", ["left-desk"]),
    "counts": ("Counters it adds to.", {"kindness": 1}),
    "reaction": ("What they say to it before what comes next.", {"says": "You've got time?"}),
    "better": ("What would have helped, for the debrief.", "I'm listening. What happened?"),
    "stays": ("True where it may be said again.", True),
    "to": ("The beat it leads to, or end; without it they stay here.", "admits-pressure"),
}
CONDITION: Words = {
    "flags": ("Flags that are set.", ["left-desk"]),
    "noted": ("Cues noted in this session.", ["fist-on-breastbone"]),
    "noted_here": ("Cues noted on this visit of the beat.", ["fist-on-breastbone"]),
    "promises": ("Promises made.", ["car-park"]),
    "kept": ("Promises kept.", ["car-park"]),
    "escalated": ("Red flags escalated.", ["heart"]),
    "told": ("People told.", ["triage-nurse"]),
    "counters": ("Counters, each compared.", {"kindness": {"at_least": 2}}),
    "visits": ("How often beats were entered, each compared.", {"move-the-car": {"at_least": 1}}),
    "comfort": ("Comfort, each kind or the meter compared.", {"meter": {"at_least": 50}}),
    "time": ("Seconds since the session began, compared.", {"below": 300}),
    "requests": ("How requests were closed, by their beat.", {"move-the-car": "oblige"}),
    "any": ("True when one of these is.", [{"flags": ["a"]}, {"flags": ["b"]}]),
    "not": ("True when this is not.", {"flags": ["left-desk"]}),
}
RANGE: Words = {
    "at_least": ("This or more.", 50),
    "at_most": ("This or less.", 50),
    "below": ("Less than this.", 15),
    "above": ("More than this.", 15),
}
SHOW: Words = {
    "sign": ("What it is a sign of here; `nothing` for a decoy.", "physical"),
    "masks": ("The cue that this one hides; a mask has no sign.", "brow-drawn-together"),
    "strength": ("How strong it is, 0 to 1; the faint half is the usual one.", 0.5),
    "at": ("Seconds after the line begins.", 1.2),
    "for": ("Seconds it lasts; else to the beat's end.", 3),
    "red_flag": ("The emergency it is a cue of.", "heart"),
    "cue": ("The cue: a row of assets/cues.yaml.", "fist-on-breastbone"),
}
LINE: Words = {
    "says": BEAT["says"],
    "who": ("Who speaks, if not the patient.", "mateo"),
    "sound": ("A sound instead of words.", "phone-rings"),
    "tone": BEAT["tone"],
    "shows": BEAT["shows"],
    "when": ("When these words are said.", {"flags": ["kind"]}),
}
WORDS: Mapping[str, Words] = {
    "ScenarioModel": SCENARIO,
    "CompanionModel": COMPANION,
    "BeatModel": BEAT,
    "ChoiceModel": CHOICE,
    "ConditionModel": CONDITION,
    "RangeModel": RANGE,
    "ShowModel": SHOW,
    "ShowItem": SHOW,
    "LineModel": LINE,
    "ReactionModel": LINE,
    "VariantModel": LINE,
    "RequestModel": {
        "what": ("What they ask for.", "move the car before she is seen"),
        "can_oblige": ("Whether it can be done.", "partly"),
        "because": ("Why it can, or cannot, be done.", "she must not walk"),
        "offer": ("What can be offered instead.", "ring the car park for her"),
    },
    "UnansweredModel": {
        "to": ("The beat it leads to, or end; without it they stay here.", "steps-aside"),
        "comfort": ("What it does to comfort, in points.", {"emotional": -6}),
        "says": ("What they say then.", "You're busy. I'll wait over there."),
        "tone": BEAT["tone"],
    },
    "ComfortModel": {
        "physical": ("Of the body, 0 to 100.", 45),
        "mental": ("Of the mind, 0 to 100.", 60),
        "emotional": ("Of feelings, 0 to 100.", 50),
    },
    "StartModel": {
        "comfort": ("How they are at the start.", {"physical": 45, "emotional": 50}),
        "beat": ("The first beat.", "arrival"),
    },
    "ColleagueModel": {
        "rung": ("How far up: 0 a volunteer, 1 a desk, 2 a nurse, 3 a team.", 2),
        "called": ("How a handover names them.", "the triage nurse"),
        "voice": ("Whose voice they have: a row of assets/voices.yaml.", "nurse-1"),
    },
    "RedFlagModel": {
        "rung": ("How far up it must be told.", 2),
        "called": ("What it is, for the debrief.", "possible heart attack"),
        "within": ("Seconds in which it must be told; else two answers.", 60),
    },
    "RuleModel": {
        "when": ("When it fires.", {"comfort": {"emotional": {"below": 15}}}),
        "to": ("The beat it leads to, or end.", "walks-out"),
    },
    "OutcomeModel": {
        "grade": ("How good this end is for the patient.", "good"),
        "when": ("When it is so.", {"escalated": ["heart"]}),
        "story": ("What became of them.", "She was seen in time."),
        "survey": ("What they answer in a survey, 0 to 10.", {"listened": 9}),
    },
}
