"""Pages for everybody, signed in or not; they tell of no person."""
