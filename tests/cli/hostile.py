#!/usr/bin/python3
"""Every output of the real program over names, titles, headings, text, queries and errors that want to come alive.

    tests/cli/hostile.py PROGRAM

Each output is read by a program of its kind: JSON and CSV by Python, Markdown by GitHub's parser (cmark-gfm), text by
looking for what moves a terminal. What should come back does, and nothing else than text does.
"""

import csv
import html
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

STRINGS = [
    b"\x1b]0;PWN\x07", b"\x1b[2J\x1b[1;1H", b"\x1bP+q\x1b\\", b"\xc2\x9b31m", b"\x9b31m", b"a\bb\x7f", b"a\rb", b"a\nforged: b",
    "a\u202efdp.exe".encode(), "\u2066a\u2069\u200f\u061c".encode(), "a\u2028forged: b\u2029forged: c\u0085forged: d".encode(),
    "a\u200bb\u200dc\ufeffd".encode(), "a\U000e0041\U000e007fb".encode(), b"caf\xe9\xff", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\xaf",
    b"=1+1", b"=cmd|' C calc'!A0", b"+1+1", b"-1+1", b"@SUM(A1)", b"\t=1", b"\n=1", b"\r=1", "＝1+1".encode(), "＋1".encode(),
    "－1".encode(), "＠x".encode(), b'"quoted", and "again"', b"it's; =1", b"\\\"\\u0022", b"a\\", b"<script>alert(1)<",
    b"<img src=x onerror=alert(1)>", b"<!-- x -->&lt;b&gt;&#x3c;", b"[link](javascript:alert(1))", b"![beacon](http:127.0.0.1:9)",
    b"[a]: x", b"# heading", b"1. list", b"- item", b"+ item", b"> quote", b"a|b|c", b"|-|-|", b"===", b"---", b"`code` *b* _i_ ~~n~~ $x$",
    b"```", b"    code", b"www.example.org", b"WWW.example.org", b"[^1] :x: @user #1", b"-rf", b"--archive", b"~", b"%s%n", b"$(id)", b"`id`",
]
FORMATS = ["text", "json", "jsonl", "csv", "markdown", "html"]
OURS = re.compile(r"\x1b\[(?:0|1|2|1;31|31|32|33|9;31|4;32|9;36|4;36|2;4)m")
REORDERING = {0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)}
findings = []


def finding(where, what):
    findings.append(f"{where}: {what}")


def is_control(char):
    return unicodedata.category(char) == "Cc" or ord(char) in REORDERING


def shown(raw):
    """What stands for raw bytes where control characters are made visible."""
    text = raw.decode("utf-8", "surrogateescape")
    one = lambda c: (f"\\x{ord(c) - 0xdc00:02x}" if "\udc80" <= c <= "\udcff" else c if not is_control(c)
                     else f"\\x{ord(c):02x}" if ord(c) < 0x80 else f"\\u{ord(c):04x}")
    return "".join(map(one, text))


def check_text(where, output, keep="\n"):
    try:
        text = OURS.sub("", output.decode("utf-8"))
    except UnicodeDecodeError as error:
        return finding(where, error)
    for char in text:
        if is_control(char) and char not in keep:
            return finding(where, f"U+{ord(char):04X} in {text[max(0, text.index(char) - 40):][:80]!r}")
    if "\t" not in keep and re.search("^forged:", text, re.MULTILINE):
        finding(where, "a forged line")


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for element in value.values() if isinstance(value, dict) else value:
            yield from strings_of(element)


def path_of(record):
    return bytes.fromhex(record["path_bytes"]) if "path_bytes" in record else record["path"].encode()


class Markup(html.parser.HTMLParser):
    ALIVE = re.compile("^(?!(?:p|h2|ul|li|strong|blockquote|br|table|thead|tbody|tr|th|td|del|ins|em|"
                       "html|head|meta|title|style|body|pre|span|mark)$)")

    def __init__(self, where):
        super().__init__()
        self.where = where

    def handle_starttag(self, tag, attributes):
        if self.ALIVE.match(tag):
            finding(self.where, f"<{tag} {attributes}>")

    def handle_comment(self, data):
        finding(self.where, f"<!--{data}-->")


def check_csv(where, output):
    check_text(where, output, "\r\n\t")
    rows = list(csv.reader(io.StringIO(output.decode(), newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            finding(where, f"{len(row)} cells: {row}")
        for cell in row:
            if cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) and not re.fullmatch(r"[-+]?\d+(\.\d+)?", cell):
                finding(where, f"a formula: {cell!r}")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def check(where, form, output):
    """Reads an output as a program of its kind does; gives the values of those that have some."""
    if form == "csv":
        return check_csv(where, output)
    check_text(where, output, "\n\t" if "--text" in where else "\n")
    if form == "json" and output:
        return json.loads(output)
    if form == "jsonl":
        return [json.loads(line) for line in output.decode().split("\n")[:-1]]
    if form == "markdown" and shutil.which("cmark-gfm"):
        page = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink"], input=output,
                              capture_output=True, check=True)
        Markup(where).feed(page.stdout.decode())
    if form == "html":
        Markup(where).feed(output.decode())
    return None


def make_files(folder):
    """One document a string, which is its file's name, title, heading and text."""
    os.mkdir(folder)
    for number, string in enumerate(STRINGS):
        escaped = html.escape(string.decode("utf-8", "surrogateescape"))
        # As they are, control characters make a program of the file, which nobody reads.
        escaped = re.sub(r"[\x01-\x08\x0b-\x1f\x7f]", lambda c: f"&#{ord(c[0])};", escaped).encode("utf-8", "surrogateescape")
        with open(folder + b"/" + string.replace(b"/", b"%"), "wb") as file:
            file.write(b"<!DOCTYPE html><meta charset=utf-8><title>%b</title><h2>1. %b</h2><p>%b Sopimus nro %d</p><h2>2. B</h2><p>%b</p>"
                       b"<p>%b shall report %b by 31.12.2029.</p>"
                       % (escaped, escaped, escaped, number, escaped, escaped, escaped))


def main():
    program = os.path.abspath(sys.argv[1]).encode()
    with tempfile.TemporaryDirectory() as place:
        os.chdir(place)
        archive, files = b"a\x1b[2Jr\nforged <b>\xff", b"files\x1b[1m<i>"
        make_files(files)

        def run(*words, status=(0,), form="text"):
            words = [word.encode() if isinstance(word, str) else word for word in words]
            done = subprocess.run([program, b"--archive", archive, *words], capture_output=True, stdin=subprocess.DEVNULL)
            where = " ".join(map(shown, words))
            if done.returncode not in status:
                finding(where, f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
            check_text(where + " (stderr)", done.stderr)
            return check(where, form, done.stdout)

        run("list", status=(10,))
        run("ingest", files, b"gone\x1b[2J", status=(3,))
        run("ingest", "--jsonl", "-q", files, form="jsonl")
        expected = {files + b"/" + string for string in STRINGS}
        lists = {}
        for form in FORMATS:
            paint = ["--color", "always"] if form == "text" else []
            given = ["--format", form, *paint]
            lists[form] = run("list", *given, form=form)
            for query in ("sopimus", "title:sopimus OR nro"):
                run("search", query, "--limit", "100", "--explain", *given, form=form, status=(0, 1))
            for number in range(1, len(STRINGS) + 1):
                run("show", str(number), *given, form=form)
                run("cite", f"{number}/1", *given, form=form)
                run("diff", str(number), str(number % len(STRINGS) + 1), *given, form=form)
            for command in ("parties", "commitments", "members", "programmes", "timeline", "gaps", "orgs --unresolved",
                            "show 1 --facts", "parties 1", "commitments --overdue-at 2030-01-01", "journal"):
                run(*command.split(), *given, form=form, status=(0, 1))
            for part in ("--text", "--outline", "--problems"):
                run("show", "1", part, *given, form=form, status=(0, 1))
        documents = lists["jsonl"]
        if {path_of(document) for document in documents} != expected:
            finding("list --format jsonl", "other paths than those of the files")
        for document, row in zip(documents, lists["csv"], strict=True):
            for name, value in (("path", path_of(document)), ("title", document["title"].encode())):
                # CSV keeps line feeds and tabs, and makes other control characters visible.
                visible = "".join(c if c in "\n\t" else shown(c.encode("utf-8", "surrogateescape"))
                                  for c in value.decode("utf-8", "surrogateescape"))
                if row[name].removeprefix("'") != visible.removeprefix("'"):
                    finding("list --format csv", f"{row[name]!r} for {value!r}")
        for string in STRINGS:  # what was typed comes back in an error
            query = string.decode("utf-8", "replace")
            run("search", "--explain", "--", query, status=(0, 1, 2))
            run("search", "--", query + " (", status=(2,))
            run("show", "--", string, status=(0, 1, 2))
            run("cite", "--", string, status=(0, 1, 2))
            for command in ("parties", "commitments", "members", "programmes", "timeline", "gaps"):
                run(command, "--", string, status=(0, 1, 2))
            run("commitments", b"--actor=" + string, status=(0, 1, 2))
            run("decide", "1", b"party", b"name=" + string, "--why", "x", "--who", "x")
            run("list", b"--format=" + string, status=(2,))
            run("list", b"--kind=" + string, status=(2,))
            run("list", b"--" + string, status=(2,))
            run(string, status=(0, 2))
            run("ingest", "--", b"gone/" + string, status=(3,))
            run("ingest", "--watch", "--", b"gone/" + string, status=(2,))
    if not shutil.which("cmark-gfm"):
        print("skipped: Markdown, as there is no cmark-gfm")
    print("\n".join(findings) or "nothing came alive")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
