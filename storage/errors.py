"""What can go wrong with the database, each in one plain English sentence that quotes nobody's words."""


class StorageError(Exception):
    """The database could not do what it was asked."""


class AddressError(StorageError):
    """The address of the database cannot be understood."""


class OpenError(StorageError):
    """The address is clear, but the database there cannot be opened or reached."""


class MigrationError(StorageError):
    """The tables cannot be brought to what this version needs."""


class NewerDatabaseError(MigrationError):
    """A newer version of the program has changed the tables already."""


class UnavailableError(StorageError):
    """Not now: busy, disk full, server gone, closed. Nothing was acknowledged; later it may work."""


class ContentionError(UnavailableError):
    """Others held what was wanted, longer than is worth waiting."""


class GoneError(UnavailableError):
    """The server cannot be reached, or has hung up: it may be starting anew."""


class ConstraintError(StorageError):
    """A UNIQUE, CHECK, NOT NULL or REFERENCES of the tables forbids it."""


class TakenError(ConstraintError):
    """Another row has what must be unique."""


class StatementError(StorageError):
    """The database does not accept a statement: a mistake of the program."""
