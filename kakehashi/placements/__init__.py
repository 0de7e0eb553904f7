"""One seeker and one opportunity on the way from application or invitation to an accepted offer."""
