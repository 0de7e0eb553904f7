"""The forms of companies and supervising organizations that belong to no single domain app."""
