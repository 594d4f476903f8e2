"""The command line, an extra: `pip install 'briefkit[cli]'`. One command a file; nothing imports it."""
