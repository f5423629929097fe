"""The preloaded process as a program. It tunes the garbage collector before it imports anything large."""

import sys
from importlib import import_module

from reporting.core import gc_tuning

gc_tuning.collect_rarely()
import_module("reporting.notebooks.engine.preloaded_server").main(int(sys.argv[1]))
