"""YAML in; scenarios, cue book, people and places out. Every problem at once, each with its place and cure."""
