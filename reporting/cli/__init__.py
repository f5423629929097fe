"""The commands: arguments -> one function -> what is said. They import what they need when they are called."""
