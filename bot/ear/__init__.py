"""What people mean by what they type: words with senses, phrases beside the commands, and nothing by guess."""
