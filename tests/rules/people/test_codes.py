"""Codes to join with."""

import re

from bot.rules.people.codes import code_first, code_in, hash_code, is_slip, looks_like_code, new_code, without_codes

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_codes_are_long_random_and_fit_into_a_link() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", code) for code in codes)


def test_only_a_hash_is_kept_and_the_way_of_writing_does_not_matter() -> None:
    code = new_code()
    assert re.fullmatch("[0-9a-f]{64}", hash_code(code))
    assert hash_code(code) == hash_code(code.lower()) == hash_code(f"{code[:13]}-{code[13:]}")
    assert hash_code(code) != hash_code(new_code())


def test_a_code_is_told_from_other_words() -> None:
    assert [looks_like_code(words) for words in (new_code(), "bonjour", "A" * 27, "")] == [True, False, False, False]


def test_a_code_of_an_earlier_version_is_found_in_any_line_around_it() -> None:
    code = "MFRGGZDFMZTWQ2LKNNWG23TPO7"
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


def test_a_code_is_found_however_it_was_heard_and_typed() -> None:
    code = new_code()
    bare = code.replace("-", "")
    for said in (
        code, code.lower(), bare, code.replace("-", " "), f"« {code} »", f"mon code est {code}, merci",
        f"rejoindre : {code}", f"https://t.me/TamaBot?start={code}", f"https://tama.example.org/join/{code}",
    ):  # fmt: skip
        found = code_in(said)
        assert found is not None, said
        assert hash_code(found[0]) == hash_code(code)
        assert code_in(without_codes(said, "…")) is None
    assert code_first(f"{code.replace('-', ' ')} Awa Diop, CRS") == (code.replace("-", " "), "Awa Diop, CRS")
    assert code_first(f"Awa {code}") is None


def test_signs_that_sound_or_look_alike_are_the_same() -> None:
    codes = [new_code() for _ in range(50)]
    for code in codes:
        heard = code.replace("0", "O").replace("1", "l").lower()
        assert looks_like_code(heard)
        assert hash_code(heard) == hash_code(code)


def test_a_slip_is_noticed_whichever_sign_it_is_in_and_so_is_a_swap() -> None:
    code = new_code()
    slips = {code[:at] + sign + code[at + 1 :] for at in range(24) if code[at] != "-" for sign in SIGNS} - {code}
    bare = code.replace("-", "")
    swaps = {f"{bare[:at]}{bare[at + 1]}{bare[at]}{bare[at + 2 :]}" for at in range(17)} - {bare}
    assert len(slips) == 20 * 31
    for slip in slips | swaps:
        assert not looks_like_code(slip)
        assert is_slip(slip)
        assert without_codes(slip, "…") == "…"


def test_five_short_words_are_no_code() -> None:
    for said in ("avec elle dans cela tout", "vote 1 4 7", "budget 2021 2022 2023 2024 2025"):
        assert not is_slip(said)
        assert without_codes(said, "…") == said
