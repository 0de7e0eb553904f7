"""Published staff information pages and their search: all that a company ever sees of a seeker."""
