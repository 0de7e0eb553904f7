"""Benchmarks: what the program does, how long it takes, and what the same work costs bare."""
