"""What each `tama …` does: one file per command, each with `async def main(asked) -> exit code`."""
