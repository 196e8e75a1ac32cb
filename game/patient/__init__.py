"""PURE presentation: state and time in, numbers out. No pygame, no clock, no disk."""
