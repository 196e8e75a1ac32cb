"""Text and tone in; sound, word and mouth timings out."""
