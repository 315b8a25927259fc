"""Codes to join with."""

import re

from bot.rules.people.codes import code_in, hash_code, looks_like_code, new_code


def test_codes_are_long_random_and_fit_into_a_link() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch("[A-Za-z0-9_-]{26,64}", code) for code in codes)


def test_only_a_hash_is_kept_and_the_way_of_writing_does_not_matter() -> None:
    code = new_code()
    assert re.fullmatch("[0-9a-f]{64}", hash_code(code))
    assert hash_code(code) == hash_code(code.lower()) == hash_code(f"{code[:13]}-{code[13:]}")
    assert hash_code(code) != hash_code(new_code())


def test_a_code_is_told_from_other_words() -> None:
    assert [looks_like_code(words) for words in (new_code(), "bonjour", "A" * 27, "")] == [True, False, False, False]


def test_a_code_is_found_in_any_line_around_it() -> None:
    code = f"{new_code()[:-1]}7"
    grouped = " ".join(code[at : at + 4] for at in range(0, 26, 4))
    for said in (
        code, code.lower(), f"« {code} »", f"code {code}", f"Bonjour, mon code est {code} merci",
        f"rejoindre : {code}", f"https://t.me/TamaBot?start={code}", f"{code[:13]}-{code[13:]}", grouped,
        f"mon code est\n{code}",
    ):  # fmt: skip
        found = code_in(said)
        assert found is not None, said
        assert found[0] == code
    assert code_in(f"mon code est {code}, je m’appelle Awa") == (code, "je m’appelle Awa")
    for said in (
        "bonjour",
        "anticonstitutionnellementxx est un mot",
        f"{code}A",
        "il faut que nous allions au marche",
        "",
    ):
        assert code_in(said) is None
