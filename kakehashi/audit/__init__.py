"""The append-only log: who did what, on what, when; rendered in the reader's language."""
