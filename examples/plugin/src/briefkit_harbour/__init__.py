"""A briefkit plugin for The Harbour Courier: a parser, a vocabulary and an annotator."""
