"""Files are written whole or not at all, and only where something changed."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put *text* in the place of what is in *path*, with the same permissions.

    Raises:
        OSError: it cannot be written there; what was there is as it was.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if target.exists():
            Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_whole(path: Path) -> str:
    """Return the text of a file as it stands, line ends and all.

    Raises:
        OSError: it cannot be read.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
