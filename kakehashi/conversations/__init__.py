"""Letters between the parties, along the allowed lines only; what crosses towards a company or back is held."""
