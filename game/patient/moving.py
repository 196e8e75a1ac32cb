"""What adds up to one moment of a body, while cue after cue adds its share."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Moving:
    """What adds up to one moment: joints, action units, each hand's movement, skin, props."""

    joints: dict[str, float]
    aus: dict[str, float]
    shake: dict[str, tuple[float, float]]
    skin: dict[str, float] = field(default_factory=dict)
    props: dict[str, float] = field(default_factory=dict)
    turns: dict[str, float] = field(default_factory=dict)
    bends: dict[str, tuple[float, ...]] = field(default_factory=dict)
    blinks: float = 18.0
    dart: float = 0.0
    damp: float = 0.0
    """How much of everything the face would do does not come (0-1)."""
    stiff: float = 0.0
    """How much of sway and saccades does not come (0-1)."""
    since: float = 0.0
    """Seconds since the cue began whose share is added now."""

    def joint(self, name: str, by: float) -> None:
        """Add to a joint."""
        self.joints[name] = self.joints.get(name, 0.0) + by

    def unit(self, name: str, by: float) -> None:
        """Add to an action unit."""
        self.aus[name] = self.aus.get(name, 0.0) + by

    def hands(self, sides: str, x: float, y: float) -> None:
        """Add to where hands are, in du."""
        for side in sides:
            was = self.shake.get(side, (0.0, 0.0))
            self.shake[side] = (was[0] + x, was[1] + y)

    def turn(self, sides: str, by: float) -> None:
        """Turn hands at the wrist, in degrees on the picture, inward on the patient's left."""
        for side in sides:
            self.turns[side] = self.turns.get(side, 0.0) + by

    def bend(self, side: str, digits: tuple[float, ...]) -> None:
        """Close the fingers of a hand, little one first, and its thumb: 0 to 1 each."""
        was = self.bends.get(side, (0.0,) * len(digits))
        self.bends[side] = tuple(max(a, b) for a, b in zip(was, digits, strict=True))
