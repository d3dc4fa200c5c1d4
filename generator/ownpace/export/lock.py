"""Locks for plans that travel: a passphrase opens them, and nothing else does.

HTML: AES-256-GCM, the key by PBKDF2-SHA256 with 600,000 rounds; WebCrypto in the browser undoes it.
PDF: AES-256 of the PDF standard. A passphrase is six words from a list: 77 bits or more.
"""

import gzip
from base64 import b64encode
from collections.abc import Callable
from hashlib import pbkdf2_hmac
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pikepdf
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct, json

from ownpace.export.publish import publish_file
from ownpace.export.words import WORDS, word_list

Random: TypeAlias = Callable[[int], bytes]
"""Gives as many random bytes as asked for."""

ROUNDS = 600_000
PAD = 64 * 1024
"""Locked texts are filled up to a multiple of this, so that their length says little."""


class Lock(Struct, frozen=True, kw_only=True):
    """What locks the files of one plan. The clinic keeps it: a new version opens as before."""

    passphrase: str
    salt: bytes
    key: bytes
    """The key of the passphrase and the salt; working it out takes a while."""


class Header(Struct, frozen=True, kw_only=True):
    """What stands in clear beside a locked text; a change of it is noticed."""

    v: int = 1
    kdf: str = "PBKDF2-SHA256"
    rounds: int = ROUNDS
    salt: str
    iv: str


def new_lock(language: str, random: Random) -> Lock:
    """Return a lock with a new passphrase in the words of a language, where there is a list."""
    words = word_list(language)
    passphrase = " ".join(words[_below(len(words), random)] for _ in range(WORDS))
    salt = random(16)
    return Lock(passphrase=passphrase, salt=salt, key=derive(passphrase, salt))


def derive(passphrase: str, salt: bytes) -> bytes:
    """Return the key of a passphrase; extra spaces and capitals make no difference."""
    plain = " ".join(passphrase.lower().split())
    return pbkdf2_hmac("sha256", plain.encode(), salt, ROUNDS, 32)


def seal(text: bytes, lock: Lock, random: Random) -> bytes:
    """Return a text, locked, as the JSON that the page holds."""
    packed = gzip.compress(text, mtime=0)
    data = len(packed).to_bytes(4, "big") + packed
    data += bytes(-len(data) % PAD)
    iv = random(12)
    header = Header(salt=b64encode(lock.salt).decode(), iv=b64encode(iv).decode())
    clear = json.encode(header)
    locked = AESGCM(lock.key).encrypt(iv, data, clear)
    return json.encode({"header": clear.decode(), "data": b64encode(locked).decode()})


def lock_pdf(pdf: bytes, lock: Lock) -> bytes:
    """Return a PDF that opens with the passphrase only; its own title is locked, too."""
    locked = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        encryption = pikepdf.Encryption(owner=lock.passphrase, user=lock.passphrase, R=6)
        document.save(locked, encryption=encryption)
    return locked.getvalue()


def keep_lock(folder: Path, plan: str, language: str, random: Random) -> Lock:
    """Return the lock of a plan from the clinic's own folder, made and kept there if it is new.

    Beside it stands the passphrase as a text for a separate sheet. Both are for their owner only.
    """
    path = folder / f"{plan}.lock"
    if path.exists():
        return json.decode(path.read_bytes(), type=Lock)
    lock = new_lock(language, random)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    publish_file(folder / f"{plan}.passphrase.txt", f"{lock.passphrase}\n".encode(), mode=0o600)
    publish_file(path, json.encode(lock), mode=0o600)
    return lock


def _below(limit: int, random: Random) -> int:
    """Return a random number below `limit`, each as likely as the others."""
    most = 2**32 - 2**32 % limit
    while True:
        number = int.from_bytes(random(4), "big")
        if number < most:
            return number % limit
