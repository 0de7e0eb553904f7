"""The translator's desk: Japanese for registered information, and change requests after publishing."""
