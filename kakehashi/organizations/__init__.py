"""Sending, supervising and accepting organizations: admission, members, agreements, supervision."""
