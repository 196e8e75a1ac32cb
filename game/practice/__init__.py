"""Practice: what to look at next, how hard, when again; and what the counts are worth."""
