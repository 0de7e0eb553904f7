"""Gathers a seeker's facts and asks the rules."""
