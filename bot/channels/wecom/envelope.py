"""How WeCom signs and encrypts what it calls back with: AES-256-CBC padded to 32 bytes, SHA-1 over sorted parts."""

import binascii
import hashlib
import hmac
import os
from base64 import b64decode, b64encode

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from pydantic import SecretStr

BLOCK = 32
RANDOM = 16
LENGTH = 4


class NotGenuine(Exception):
    """What came is not signed by WeCom, not encrypted for us, or broken; the text says which."""


class Envelope:
    """Seals and opens messages. token, aes_key: as in the console; receiver: the corp id. Raises ValueError (a key that
    is none)."""

    def __init__(self, token: SecretStr, aes_key: SecretStr, receiver: str) -> None:
        self._token, self._receiver = token, receiver.encode()
        key = b64decode(aes_key.get_secret_value() + "=", validate=True)
        if len(key) != BLOCK:
            raise ValueError("an EncodingAESKey has 43 letters and digits")
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16]))

    def signature(self, timestamp: str, nonce: str, sealed: str) -> str:
        """What WeCom writes into msg_signature."""
        parts = sorted([self._token.get_secret_value(), timestamp, nonce, sealed])
        return hashlib.sha1("".join(parts).encode()).hexdigest()  # noqa: S324 – WeCom's protocol

    def open(self, signature: str, timestamp: str, nonce: str, sealed: str) -> bytes:
        """The message inside, after its signature has been checked. Raises NotGenuine."""
        expected = self.signature(timestamp, nonce, sealed)
        if not hmac.compare_digest(expected.encode(), signature.encode()):
            raise NotGenuine("signature")
        padded = self._decrypted(sealed)
        padding = padded[-1]
        if not 1 <= padding <= BLOCK or padded[-padding:] != bytes([padding]) * padding:
            raise NotGenuine("padding")
        plain = padded[RANDOM:-padding]
        end = LENGTH + int.from_bytes(plain[:LENGTH], "big")
        if len(plain) < LENGTH or end > len(plain):
            raise NotGenuine("length")
        if not hmac.compare_digest(plain[end:], self._receiver):
            raise NotGenuine("receiver")
        return plain[LENGTH:end]

    def seal(self, message: bytes) -> str:
        """A message as WeCom would encrypt it for us."""
        plain = os.urandom(RANDOM) + len(message).to_bytes(LENGTH, "big") + message + self._receiver
        padding = BLOCK - len(plain) % BLOCK
        encryptor = self._cipher.encryptor()
        return b64encode(encryptor.update(plain + bytes([padding]) * padding) + encryptor.finalize()).decode()

    def _decrypted(self, sealed: str) -> bytes:
        try:
            raw = b64decode(sealed, validate=True)
        except (binascii.Error, ValueError):
            raise NotGenuine("base64") from None
        if not raw or len(raw) % BLOCK:
            raise NotGenuine("block")
        decryptor = self._cipher.decryptor()
        return decryptor.update(raw) + decryptor.finalize()
