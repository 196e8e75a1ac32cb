"""Events to lines and back: the log, its reader, replay. Returns values; cli and app write files."""
