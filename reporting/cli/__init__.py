"""The commands: arguments -> one function -> printed lines. They import what they need when they are called."""
