"""The only place that touches devices. Every device has a real and a null twin."""
