"""Management commands: database, catalogue, demo story."""
