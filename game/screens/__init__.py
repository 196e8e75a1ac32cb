"""Event in, intent out. A screen draws what it is given and says what the trainee wants; it changes nothing itself."""
