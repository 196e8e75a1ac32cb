"""Draw: draw(canvas, data). Numbers in, pixels and regions out; no decisions."""
