"""The views of this portal, one file for each area."""
