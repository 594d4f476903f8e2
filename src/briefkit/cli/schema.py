"""The command `briefkit schema`: what is made from the classes, for other tools."""

import click

from briefkit.schema.generate import SCHEMAS, schema_text


@click.command()
@click.argument("name", type=click.Choice(sorted(SCHEMAS)))
def schema(*, name: str) -> None:
    """Print a schema: the JSON-LD context, the JSON Schema, the SHACL shapes or the ontology."""
    click.echo(schema_text(name), nl=False)
