"""The only place that touches devices: window, input, sound, disk caches. Real and null twins."""
