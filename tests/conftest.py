"""What all tests share."""

import os

import matplotlib as mpl

mpl.use("Agg")
# No test takes away the power, so none has to wait until a file has reached the disk: a quarter of the time of intakes.
os.fsync = lambda _: None
