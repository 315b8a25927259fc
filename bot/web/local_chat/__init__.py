"""The local chat, to try Tama without any account."""
