"""Draw: draw(canvas, data), returning the regions that were drawn. Numbers in, pixels out; no decisions."""
