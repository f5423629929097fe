"""The group of all commands: how they are listed, and how an interrupted one ends."""

import click


class Commands(click.Group):
    """All commands, listed in the order of the work, each with the whole first line of its help."""

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, (command.help or "").partition("\n")[0]) for name, command in self.commands.items()]
            )

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; if it is interrupted, end with exit code 130, as shells do."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            raise click.exceptions.Exit(130) from None
