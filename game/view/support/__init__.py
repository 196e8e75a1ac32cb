"""What somebody sits, lies or leans on: one module a support, one row a support."""
