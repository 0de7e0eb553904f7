"""Tags of this portal's templates."""
