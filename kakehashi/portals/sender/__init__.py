"""A sending organization's pages: its seekers, translation, placements, costs, members."""
