"""Breakdowns of Costs Payable by Trainee: dated versions and their items."""
