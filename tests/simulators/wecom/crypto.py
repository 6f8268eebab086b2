"""WeCom's message crypto, with PyCryptodome; written from the official description, apart from the product's."""

import base64
import hashlib
import struct
from random import Random

from Crypto.Cipher import AES
from Crypto.Cipher._mode_cbc import CbcMode

BLOCK = 32  # PKCS#7 to 32 bytes, although AES itself works on 16


class Unsealable(Exception):
    """What arrived is not a sealed message of ours."""


class Seal:
    """Encrypts and signs for one callback address: token, EncodingAESKey (43 letters), receive id (the corp id)."""

    def __init__(self, token: str, encoding_aes_key: str, receive_id: str, dice: Random | None = None) -> None:
        self.token = token
        self.receive_id = receive_id
        self._key = base64.b64decode(encoding_aes_key + "=")
        self._dice = dice or Random()

    def sign(self, timestamp: str, nonce: str, encrypted: str) -> str:
        """The msg_signature: SHA-1 over the four strings in order."""
        parts = sorted([self.token, timestamp, nonce, encrypted])
        return hashlib.sha1("".join(parts).encode()).hexdigest()  # noqa: S324 - WeCom's protocol

    def encrypt(self, message: bytes, receive_id: str | None = None) -> str:
        """A message, sealed; base64."""
        owner = (self.receive_id if receive_id is None else receive_id).encode()
        plain = self._dice.randbytes(16) + struct.pack(">I", len(message)) + message + owner
        return self.encrypt_block(_padded(plain))

    def encrypt_block(self, padded: bytes) -> str:
        """Whole blocks as they are: for tests that want wrong padding or lengths."""
        return base64.b64encode(self._cipher().encrypt(padded)).decode()

    def decrypt(self, encrypted: str) -> bytes:
        """The message in a sealed text. Raises Unsealable when anything about it is wrong."""
        try:
            plain = _unpadded(self._cipher().decrypt(base64.b64decode(encrypted, validate=True)))
            (length,) = struct.unpack(">I", plain[16:20])
        except (ValueError, struct.error) as why:
            raise Unsealable(str(why)) from why
        message, owner = plain[20 : 20 + length], plain[20 + length :]
        if len(message) != length or owner != self.receive_id.encode():
            raise Unsealable("the length or the owner is wrong")
        return message

    def _cipher(self) -> CbcMode:
        return AES.new(self._key, AES.MODE_CBC, iv=self._key[:16])


def _padded(plain: bytes) -> bytes:
    missing = BLOCK - len(plain) % BLOCK
    return plain + bytes([missing]) * missing


def _unpadded(plain: bytes) -> bytes:
    count = plain[-1] if plain else 0
    if not 1 <= count <= BLOCK or plain[-count:] != bytes([count]) * count:
        raise ValueError("the padding is wrong")
    return plain[:-count]
