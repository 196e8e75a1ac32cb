"""PURE. The rules. Same scenario, seed and actions: same events, always."""
