"""The person: a skeleton and a look in, strokes out. Numbers of drawing live here."""
