"""The hash of plain values: what a log keeps of a file it was played with."""

import hashlib
import json


def hash_of(value: object) -> str:
    """Return the hash of plain values: BLAKE2b, 16 bytes, of their canonical JSON."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
