"""Run the command line as `python -m briefkit`."""

from briefkit.cli.main import run

if __name__ == "__main__":
    run()
