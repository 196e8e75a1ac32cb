"""Bedside: a role-play simulator that trains people to notice patients."""
