"""Event in, intent out. A screen draws what it is given, and changes nothing itself."""
