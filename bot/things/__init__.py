"""Kinds of things that wait for people, each declared once by its subject, in its `thing.py`.

The answer sheet, the digest, undo and relays read what is declared here and know no subject.
"""
