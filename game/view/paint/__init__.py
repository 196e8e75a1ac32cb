"""Pixels: one small interface, two painters."""
