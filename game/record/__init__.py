"""Events to lines and back: the log, its reader, replay."""
