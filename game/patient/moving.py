"""What adds up to one moment of a body, while cue after cue adds its share."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Moving:
    """What adds up to one moment: joints, action units, each hand's shake, skin and props."""

    joints: dict[str, float]
    aus: dict[str, float]
    shake: dict[str, tuple[float, float]]
    skin: dict[str, float] = field(default_factory=dict)
    props: dict[str, float] = field(default_factory=dict)
    blinks: float = 18.0
    dart: float = 0.0

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
