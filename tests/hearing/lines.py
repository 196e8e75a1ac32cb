"""What is said to be measured, by everybody alike."""

LINES = (
    "I'll leave the blue letter under the lamp, and my sister took the bus to Cambridge.",
    "I'm all right, thank you, I only need to sit down for a minute.",
)
"""No feeling in the words, and hard to guess one from another; each begins without a stop, so
that its onset can be measured."""
SYLLABLES = (20, 17)
SHORT, FEW = "I'll leave the blue letter, under the lamp.", 11
"""For a quick sample, and its syllables."""
