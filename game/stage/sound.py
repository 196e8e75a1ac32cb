"""Opens the loudspeaker that this machine can have."""

from game.stage.speaker import SilentSpeaker, Speaker


def open_speaker() -> Speaker:
    """Return the sound device: without one, it says so, and plays on when there is one."""
    try:
        from game.stage.mixer import MixerSpeaker  # noqa: PLC0415 - pygame may lack its mixer

        return MixerSpeaker()
    except (ImportError, NotImplementedError) as error:
        return SilentSpeaker("this pygame plays no sound", str(error))
