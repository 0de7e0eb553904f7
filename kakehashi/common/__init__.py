"""What every app may use and no domain knows: clock, state, access, public ids, privacy classes."""
