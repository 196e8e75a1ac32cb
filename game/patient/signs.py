"""What can be seen on a body and around it, by the names that a cue's row gives it."""

FACE = frozenset({
    "pallor", "flush", "cyanosis", "jaundice", "mottling", "rash", "sweat", "sweat_lip", "tears",
    "fatigue", "red_eyes", "glassy", "sunken", "dry", "lids_swollen", "lips_swollen",
    "cheek_swollen", "droop_left", "droop_right",
})  # fmt: skip
HANDS = frozenset({
    "fingers_blue", "fingers_white", "palms_pale", "mottling_hands", "rash_hands", "bruise",
    "bruise_old", "puffy_hands",
})  # fmt: skip
SKIN = FACE | HANDS | {"cords", "damp", "swollen_ankle"}
"""Signs on the skin: of face and hands, and of neck, clothes and a leg."""
HELD = frozenset({
    "bag", "blank_form", "clipboard", "cup", "face_down", "letter", "packet", "pen", "phone",
    "phone_right", "ring", "strap", "ticket", "tissue", "watch",
})  # fmt: skip
WORN = frozenset({
    "cast", "drip", "eye pad", "finger clip", "hand bandage", "head bandage", "loose_lace",
    "neck collar", "oxygen mask", "oxygen tube", "plaster", "shoe_off", "sling", "wires",
    "wristband",
})  # fmt: skip
LEANT_ON = frozenset({"side_rail", "walking_frame", "walking_stick"})
AROUND = frozenset({
    "call bell", "crossed dates", "cups", "form blank", "form upside down", "glasses",
    "hearing aid", "letters", "lunch", "monitor", "notes stack", "packed bag", "packets",
    "phone face down", "photo", "sick bowl", "stick", "tablets", "tissues", "toy", "umbrella",
    "water",
})  # fmt: skip
FIGURES = frozenset({"breaths", "oxygen", "pulse"})
"""What a monitor shows, in hundreds."""
PROPS = HELD | WORN | LEANT_ON | AROUND | FIGURES
"""Things: in a hand, on the body, leant on, on the table beside it. The painters know these."""
