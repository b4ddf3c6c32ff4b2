"""One JSON object per line, with the id of the request, and nothing about a person."""
