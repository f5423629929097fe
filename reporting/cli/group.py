"""The group of all commands: how they are listed, and how one ends that was stopped, or that the machine refused."""

import os

import click

from reporting.cli.arguments import complain
from reporting.cli.own_folders import own_folders
from reporting.cli.stopping import exit_code, stopped_by_signals
from reporting.core.machine_faults import machine_error

# What they say is for clerks; the others speak English to whoever runs them.
_IN_CHINESE = frozenset({"forms", "extract", "intake", "privacy", "tidy", "translations"})
# Where no file can be called so, the names of returned files would be read as others than they are.
_A_NAME = "报表"
_STOPPED = {"zh": "已中断。", "en": "Stopped."}


class Commands(click.Group):
    """All commands, listed in the order of the work, each with the whole first line of its help."""

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, (command.help or "").partition("\n")[0]) for name, command in self.commands.items()]
            )

    def invoke(self, ctx: click.Context) -> object:
        """Run a command. Stopped by a signal it ends with 128 and its number, refused by the machine with 1."""
        try:
            os.fsencode(_A_NAME)
            with stopped_by_signals(), own_folders():
                return super().invoke(ctx)
        except KeyboardInterrupt as stop:
            click.echo(_STOPPED[_language(ctx)], err=True)
            raise click.exceptions.Exit(exit_code(stop)) from None
        except Exception as error:
            refused = machine_error(error)
            if refused is None:
                raise
            complain(refused.in_language("zh") if _language(ctx) == "zh" else refused)
            raise click.exceptions.Exit(1) from None


def _language(ctx: click.Context) -> str:
    return "zh" if ctx.invoked_subcommand in _IN_CHINESE else "en"
