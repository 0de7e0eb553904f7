"""How long organizations take for the work that a seeker waits for, and what is late."""
