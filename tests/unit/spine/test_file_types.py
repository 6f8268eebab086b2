"""A file is what its bytes are, whatever its name says."""

import zipfile
from io import BytesIO

import pytest

from bot.file_types import ending_of, type_of
from tests.contract.pictures import moving, photo

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def package(*parts: str) -> bytes:
    """A zip archive with these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (photo(), "image/jpeg"),
        (photo("PNG"), "image/png"),
        (photo("WEBP"), "image/webp"),
        (moving(), "image/gif"),
        (b"%PDF-1.7\n", "application/pdf"),
        (package("[Content_Types].xml", "word/document.xml"), DOCX),
        (package("[Content_Types].xml", "xl/workbook.xml"), XLSX),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "application/msword"),
        (OLD_OFFICE + "Workbook".encode("utf-16-le"), "application/vnd.ms-excel"),
        (b"OggS\x00\x02" + bytes(60), "audio/ogg"),
        (b"#!AMR\n" + bytes(30), "audio/amr"),
        (b"ID3\x04" + bytes(30), "audio/mpeg"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt " + bytes(30), "audio/wav"),
        (b"\x00\x00\x00\x20ftypM4A \x00\x00\x02\x00" + bytes(30), "audio/mp4"),
        (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41" + bytes(30), "video/mp4"),
        (bytes.fromhex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d") + bytes(30), "video/webm"),
    ],
)
def test_what_people_send_is_known(content: bytes, mime: str) -> None:
    assert type_of(content) == mime


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00" + bytes(200),
        b"\x7fELF" + bytes(200),
        b"#!/bin/sh\nrm -rf /\n",
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        package("run.exe"),
        package("META-INF/MANIFEST.MF", "classes.dex"),
        package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        b"PK\x03\x04 and nothing more",
        OLD_OFFICE,
        b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00mif1heic" + bytes(30),
        "路灯不亮".encode(),
        b"",
    ],
    ids=["exe", "elf", "script", "html", "svg", "zip", "apk", "macros", "broken zip", "msi", "heic", "text", "nothing"],
)
def test_everything_else_is_not_taken(content: bytes) -> None:
    assert type_of(content) == ""


@pytest.mark.parametrize(
    ("name", "ending"), [("a.exe", "exe"), ("a.tar.gz", "gz"), ("a", ""), ("a." + "x" * 99, "x" * 10)]
)
def test_the_ending_names_it_and_nothing_else_does(name: str, ending: str) -> None:
    assert ending_of(name) == ending


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_of_words_is_known_by_its_name(encoding: str) -> None:
    content = "编号,层,姓名,电话\nA1,城关镇,甲,19900000001\n".encode(encoding)
    assert type_of(content, "样本框.CSV") == "text/csv"
    assert type_of(content, "样本框.txt") == ""


@pytest.mark.parametrize("content", [b"<script>alert(1)</script>", b"#!/bin/sh\n", b"MZ\x90\x00", b"\xff\xfe\x00a"])
def test_what_is_no_words_is_no_table_whatever_it_is_called(content: bytes) -> None:
    assert type_of(content, "a.csv") == ""
