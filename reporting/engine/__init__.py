"""Notebooks run without a kernel of their own: each in a process forked from one that has everything imported."""

import os
import socket
from typing import Literal

# How notebooks are run: forked from a warm process, or in a Jupyter kernel of their own, four times as slow.
Engine = Literal["forked", "kernel"]
# A process has to be forked, and a connection handed over to it.
USUAL: Engine = "forked" if hasattr(os, "fork") and hasattr(socket, "send_fds") else "kernel"
