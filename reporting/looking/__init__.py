"""Every text in a file, whatever the file is and wherever the text stands: what is looked through before release."""
