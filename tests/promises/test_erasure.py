"""Promise 43: after an erasure no file that anybody may ask for holds a word of whoever is gone."""

from __future__ import annotations

import pytest

from tests.handlers.people.test_forgotten_words import WORDS, in_files, live
from tests.page_town import page_town
from tests.promises.report import Shows

FILES = ("exporter", "exporter participation 1", "compterendu 1", "calendrier 1", "mesdonnees oui")
ADDRESS = "new-ae04eb"


@pytest.mark.promise(43)
@pytest.mark.soak
async def test_no_export_and_no_page_holds_a_word_of_whoever_is_gone(sqlite_url: str, shows: Shows) -> None:
    async with page_town(sqlite_url) as place:
        await live(place)
        readers = [place.stranger(name) for name in ("Coumba", "Issa")]
        assert "zq_note" in await readers[0].says("qui vient 1")
        gone = place.stranger("Zorglub Second")
        gone.address = ADDRESS
        await gone.says("oubliezmoi oui")
        read, files = list[str](), 0
        for reader in readers:
            for line in FILES:
                read.append(await reader.says(line))
                if (file := await place.last_file(reader.address)) is not None:
                    files += 1
                    read.append(file.data.decode("utf-8", "replace"))
            read += [await reader.says(line) for line in ("qui vient 1", "point 1", "idees", "idee 2", "resultats")]
        assert [word for word in WORDS for text in read if word.lower() in text.lower()] == []
        assert {word for _, word in in_files(sqlite_url, *WORDS)} <= {ADDRESS}
    assert files >= len(readers)
    shows(f"{files} files, {len(read) - files} answers, the database and its log: 0 hits")
