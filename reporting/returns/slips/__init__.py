"""The answer to the sender: the workbook with its faults marked, or a receipt."""

from reporting.returns.slips.heading import SlipHeading
from reporting.returns.slips.receipt import receipt
from reporting.returns.slips.slip import slip

__all__ = ["SlipHeading", "receipt", "slip"]
