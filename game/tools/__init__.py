"""What designers and instructors run from the command line."""
