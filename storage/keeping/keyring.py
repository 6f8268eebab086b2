"""The keys by which files and urns are sealed where they lie; a connection carries them (docs/decisions/0030)."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from hashlib import sha256

from sqlalchemy import Connection

from storage.sealing import KEY_BITS, SealBroken, sealed, unsealed

# under which name the engine of a store carries its keyring
OPTION = "minyi_keyring"
KEY_BYTES = KEY_BITS // 8
NAME_LENGTH = 16


class KeyMissing(SealBroken):
    """Sealed with a key that is not among ours. name: which; it says nothing about the key."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Keyring:
    """The first key seals, every key opens. Without any, what is kept is kept as it is."""

    def __init__(self, keys: Sequence[bytes] = ()) -> None:
        self._keys: Mapping[str, bytes] = {name_of(key): key for key in keys}
        if len(self._keys) != len(keys) or any(len(key) != KEY_BYTES for key in keys):
            raise ValueError("keys of 32 bytes, none twice")
        # the name of the key that seals; "": none does
        self.seals = next(iter(self._keys), "")

    @classmethod
    def of(cls, written: str) -> "Keyring":
        """The keys as the setting writes them: base64, commas between. Raises ValueError, which shows none."""
        try:
            return cls([base64.b64decode(one.strip(), validate=True) for one in written.split(",") if one.strip()])
        except binascii.Error:
            raise ValueError("no base64") from None

    @property
    def names(self) -> frozenset[str]:
        """The names of all keys; "" stands for what is not sealed."""
        return frozenset((*self._keys, ""))

    def seal(self, name: str, inside: bytes) -> tuple[str, bytes]:
        """The name of the key and what is to be kept; ("", inside) where there is no key."""
        return (self.seals, sealed(self._keys[self.seals], name, inside)) if self.seals else ("", inside)

    def open(self, key_name: str, name: str, kept: bytes) -> bytes:
        """What was sealed under this name. Raises KeyMissing, SealBroken."""
        if not key_name:
            return bytes(kept)
        if key_name not in self._keys:
            raise KeyMissing(key_name)
        return unsealed(self._keys[key_name], name, kept)

    def wrap(self, name: str, key: bytes) -> bytes:
        """A key of something else (an urn, a box), as it may lie in the database."""
        by, kept = self.seal(name, key)
        return bytes.fromhex(by) + kept

    def unwrap(self, name: str, kept: bytes) -> bytes:
        """The key of something else, wrapped or not. Raises KeyMissing, SealBroken."""
        wrapped_by = self.wrapped_by(kept)
        return self.open(wrapped_by, name, bytes(kept)[len(wrapped_by) // 2 :])

    @staticmethod
    def wrapped_by(kept: bytes) -> str:
        """The name of the key a key was wrapped with; "": it lies there as it is."""
        return "" if len(kept) == KEY_BYTES else bytes(kept)[: NAME_LENGTH // 2].hex()


NO_KEYS = Keyring()


def name_of(key: bytes) -> str:
    """What a key is called where it was used: 16 hexadecimal digits by which nobody finds it."""
    return sha256(b"minyi key " + key).hexdigest()[:NAME_LENGTH]


def keyring_of(c: Connection) -> Keyring:
    """The keys this connection was opened with."""
    found: Keyring = c.get_execution_options().get(OPTION, NO_KEYS)
    return found
