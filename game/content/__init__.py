"""YAML in; frozen values out. Every problem at once, each with its place and cure."""
