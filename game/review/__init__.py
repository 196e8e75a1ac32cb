"""PURE. Events in, findings out: scores live here."""
