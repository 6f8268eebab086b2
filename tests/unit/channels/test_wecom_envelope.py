"""The envelope of callbacks: the official vectors, the same in another library, and nothing that gets through it."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from bot.channels.wecom.envelope import Envelope, NotGenuine
from bot.channels.wecom.xml import read
from tests.simulators.wecom.crypto import Seal

# Tencent's own samples; each says where it is from and under which licence
VECTORS = json.loads((Path(__file__).parent / "wecom_vectors.json").read_text(encoding="utf-8"))
TOKEN, KEY, CORP = "TokenOfTheTest", "SimulatorSimulatorSimulatorSimulatorSimulat", "ww5823bf96d3bd56c7"
OURS = Envelope(SecretStr(TOKEN), SecretStr(KEY), CORP)
THEIRS = Seal(TOKEN, KEY, CORP, Random(1))
LENGTHS = (*range(0, 70), 511, 512, 513, 2047, 2048, 2049, 4095, 4096)


@pytest.mark.parametrize("vector", VECTORS, ids=[one["name"] for one in VECTORS])
def test_the_official_samples_open(vector: dict[str, Any]) -> None:
    """V1"""
    envelope = Envelope(SecretStr(vector["token"]), SecretStr(vector["encoding_aes_key"]), vector["receive_id"])
    opened = envelope.open(vector["msg_signature"], vector["timestamp"], vector["nonce"], vector["encrypt"])

    assert opened.decode() == vector["plaintext"]


@pytest.mark.parametrize("length", LENGTHS)
def test_another_library_reads_what_we_seal_and_we_read_what_it_seals(length: int) -> None:
    """V1: cryptography here, pycryptodome there"""
    message = Random(length).randbytes(length)
    sealed = THEIRS.encrypt(message)

    assert THEIRS.decrypt(OURS.seal(message)) == message
    assert OURS.open(THEIRS.sign("1", "2", sealed), "1", "2", sealed) == message
    assert OURS.signature("1", "2", sealed) == THEIRS.sign("1", "2", sealed)


@given(sealed=st.text(max_size=300), timestamp=st.text(max_size=12), nonce=st.text(max_size=12))
def test_a_well_signed_envelope_of_anything_is_turned_away(sealed: str, timestamp: str, nonce: str) -> None:
    """V3: whatever is inside, there is one way to say no"""
    signature = "".join(sorted([TOKEN, timestamp, nonce, sealed]))
    try:
        signed = OURS.signature(timestamp, nonce, sealed)
    except UnicodeEncodeError:
        return  # what no query can carry
    with pytest.raises(NotGenuine):
        OURS.open(signed, timestamp, nonce, sealed)
    with pytest.raises(NotGenuine):
        OURS.open(signature[:40], timestamp, nonce, sealed)


@given(content=st.binary(max_size=400), cut=st.integers(0, 600), flip=st.integers(0, 599))
def test_a_broken_envelope_is_turned_away(content: bytes, cut: int, flip: int) -> None:
    """V3"""
    whole = OURS.seal(content)
    letters = list(whole[: max(len(whole) - cut, 0)])
    if letters:
        letters[flip % len(letters)] = "A" if letters[flip % len(letters)] != "A" else "B"
    broken = "".join(letters)
    try:
        opened = OURS.open(OURS.signature("1", "2", broken), "1", "2", broken)
    except NotGenuine:
        return
    assert opened != content or cut == 0  # a bit of the random head may change without harm


@given(st.binary(max_size=600))
def test_bytes_that_are_no_xml_are_turned_away(body: bytes) -> None:
    """V3"""
    try:
        fields = read(body)
    except NotGenuine:
        return
    assert fields["Encrypt"] is not None


@given(st.text(alphabet="<>&;/!DOCTYPEentity[]\"' axml\n", max_size=200))
def test_words_that_look_like_xml_are_read_or_turned_away(words: str) -> None:
    """V3"""
    for body in (words, f"<xml>{words}</xml>", f"<!DOCTYPE x [<!ENTITY a '{words}'>]><xml>&a;</xml>"):
        try:
            read(body.encode())
        except NotGenuine:
            continue


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="43"):
        Envelope(SecretStr("t"), SecretStr("a" * 39), "corp")
