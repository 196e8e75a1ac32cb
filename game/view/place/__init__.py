"""The place around the person: parts of a room in, strokes out."""
