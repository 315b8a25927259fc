"""An invented group, only for trying Tama."""
