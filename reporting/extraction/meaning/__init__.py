"""The meaning that words around a number give it: its status, its rate, its whole, the value before."""
