"""A seeker's own pages, from registration to the accepted offer."""
