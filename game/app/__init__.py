"""The composition root: puts the rooms together, owns the one clock, writes the log."""
