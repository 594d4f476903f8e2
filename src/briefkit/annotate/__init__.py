"""The extraction rooms: actors, statements, relations and dates, read out of a text by rules."""
