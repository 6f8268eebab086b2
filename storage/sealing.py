"""Sealing a few bytes with a key: AES-GCM with a nonce before it, bound to the name of what is sealed."""

from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE, KEY_BITS = 12, 256


class SealBroken(Exception):
    """What is there was not sealed by us under this name, or was changed since."""


def new_key() -> bytes:
    """A key by chance."""
    return AESGCM.generate_key(KEY_BITS)


def sealed(key: bytes, name: str, inside: bytes) -> bytes:
    """`inside`, readable with the key and under this name alone; 28 bytes longer."""
    nonce = token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, inside, name.encode())


def unsealed(key: bytes, name: str, whole: bytes) -> bytes:
    """What `sealed` was given. Raises SealBroken."""
    try:
        return AESGCM(bytes(key)).decrypt(bytes(whole[:NONCE]), bytes(whole[NONCE:]), name.encode())
    except (InvalidTag, ValueError) as changed:
        raise SealBroken from changed
