"""The demo story: example people and organizations, made through the same actions that real pages use."""
