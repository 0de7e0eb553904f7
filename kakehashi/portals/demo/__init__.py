"""Exists only in a demo: become any of its example people with one click."""
