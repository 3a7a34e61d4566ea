#!/usr/bin/python3
"""Writes the first inputs of each fuzz target: tools/make_fuzz_seeds.py [FOLDER], fuzz/corpus unless said.

Small files of our own, one a feature of the format, so that the fuzzers begin with what takes long to guess. What they
found (crash-…, slow-…) stands beside them and is left alone, and so is the 7z, which Python can't write.
"""

import bz2
import gzip
import io
import lzma
import pathlib
import subprocess
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
TEXT = "1 § Rahoitus\n\nOsapuolet sitoutuvat rahoitukseen vuosina 2021–2024.\n".encode()


def queries():
    yield "words", "rahoitus OR (tuki -valtio)"
    yield "phrases", '"valtion rahoitus" ="Valtion osuus" =osuus kunta*'
    yield "near", "NEAR(kunta valtio, 10)"
    yield "fields", "kind:agreement lang:fi year:2015..2020 title:sopimus number:\"4 §\""
    yield "facts", ('party:Acme person:Virtanen programme:Aalto body:jaosto org:KT signed:2020 by:"Beta Oy" due:2021 '
                    "strength:intention as-of:2021-06-30")
    yield "broken", 'a AND (b "c'


def web_pages():
    yield "page", (SAMPLES / "source/uutinen-jaokset.html").read_bytes()
    yield "table", ("<table><tr><th rowspan=2>Vuosi<td colspan=3>a<tr><td>2021<ul><li>b<ol start=3 type=a><li>c</ol></ul>"
                    "</table><pre>d\n e</pre>")
    yield "furniture", ("<nav><a href=x>valikko</a></nav><div id=cookie-banner>Evästeet</div><main><h1>Otsikko</h1><p>a<br>b"
                        "</main><footer>c</footer>")
    yield "encodings", b'<meta charset="iso-8859-1"><title>\xe4</title>&auml;&#228;&#xE4;&#0;&notin;<![CDATA[x]]>'
    yield "odd-nesting", "<p><b><i><p></b></i><svg><foreignObject><p><math><mi><template><table><select><option>"


def texts():
    for name in ("sopimus-2018", "avtal-2023", "services-agreement", "poytakirja-2021-03"):
        yield name, (SAMPLES / f"source/{name}.txt").read_bytes()
    yield "drawn-columns", ("\f\x05       SOPIMUS\n\n\x021 §  Rahoitus          2 §  Voimassaolo\nOsapuolet sitoutuvat   Tämä sopimus on\n"
                            "neuvottelu-            voimassa vuoden\njärjestön tukeen.      2024 loppuun.\n\n\n                 1 (2)\n"
                            "\f       SOPIMUS\n\n3 §  Muuta\na) yksi\nb) kaksi\n\nHelsingissä 1.2.2021\n\nA. Virtanen      B. Nieminen\n\n                 2 (2)\n")
    yield "drawn-table", "\fVuosi   Euroa   Osuus\n2021    1 000   10 %\n2022    2 000   20 %\n2023    3 000   30 %\n\rpäällekkäin\n"


def facts():
    yield "agreement-fi", """PALVELUSOPIMUS

Tilaaja: Kotavaaran kunta, jäljempänä “Tilaaja”
Toimittaja: Esimerkki Oy (1234567-8), “Toimittaja”

1 § Velvollisuudet

Toimittaja sitoutuu:
- toimittamaan raportin 31.12.2021 mennessä
- neljännesvuosittain, viimeistään 14 päivän kuluessa laskusta, korjaamaan virheet.

2 § Voimassaolo

Sopimus tulee voimaan 1.1.2021 ja on voimassa kolme vuotta. Se voidaan irtisanoa kolmen (3) kuukauden irtisanomisajalla.

Helsingissä 2.2.2021

Kotavaaran kunta        Esimerkki Oy
____________________    ____________________
Anna Kukka              Eino Ranta
kunnanjohtaja           toimitusjohtaja
anna.kukka@example.org, puh. +358 40 123 4567
"""
    yield "agreement-en", """SERVICE AGREEMENT

This Agreement is entered into as of May 2, 2022 (the “Effective Date”), by and between Acme Ltd (the “Client”) and Beta Inc., a company.

If the Client has paid, the Supplier shall, within thirty (30) days of the Effective Date or no later than 31 May 2022, deliver it.
Either party may terminate this Agreement upon sixty (60) days' prior written notice. It replaces the agreement of 3 March 2019 (Annex 2).

IN WITNESS WHEREOF

By: ______ /s/ John Smith
Name: John Smith
Title: Director
"""
    yield "programme-sv", """Programmet “Vågen” inleddes år 2015 och avslutades den 31 december 2020. Det följde på programmet Strand II (2010–2014).
Styrelsen finansierade det med 3 000 000 euro. Avtalet kan sägas upp med tre månaders uppsägningstid. Ordförande för gruppen är Nina Ek.
"""
    yield "members", """Kuntajaoksen jäsenet

Toimikausi 1.1.2023–31.12.2024

Anna Kukka*, rehtori, KYT, pj.
Puheenjohtaja: Eino Ranta**, ANJ ry (varalla Leena Suo)
Varajäsenet
Kirsi Pelto¹, puheenjohtaja, KAU ry

* 1.3.2023 alkaen
** Tilalle Arto Mäki 6.6.2023 alkaen
¹ poistui 14:35
"""
    yield "member-table", ("\fTyryn jäsenet\n\n\n Kunta       Jäsen                     Varajäsen\n\n Kotavaara   Anna Kukka, rehtori, pj.  Eino Ranta\n\n"
                           " Raasi       avoin                     Kirsi Pelto*\n\n Koivusuo    Leena Suo,                NN\n             KAU ry\n")


def office_files():
    relations = '<Relationships><Relationship Type="/%s" Target="%s"/>%s</Relationships>'
    docx = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations % ("officeDocument", "word/document.xml", ""),
        "word/_rels/document.xml.rels": relations % ("numbering", "numbering.xml", "".join(
            f'<Relationship Type="/{kind}" Target="{kind}.xml"/>' for kind in ("styles", "footnotes", "header"))),
        "word/document.xml":
            '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Sopimus</w:t></w:r>'
            '<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
            '</w:numPr></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br w:type="page"/></w:r><w:del><w:r><w:delText>c'
            '</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p><w:r>'
            '<w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE'
            '</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body></w:document>',
        "word/numbering.xml":
            '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:lvlText w:val="%1 §"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/styles.xml":
            '<w:styles><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr>'
            '<w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="N"><w:basedOn w:val="H1"/></w:style></w:styles>',
        "word/footnotes.xml": '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>e</w:t></w:r></w:p></w:footnote></w:footnotes>',
        "word/header.xml": "<w:hdr><w:p><w:r><w:t>f</w:t></w:r></w:p></w:hdr>",
    }
    yield "docx", parts(docx)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("_rels/.rels", "word/document.xml"):
            file.writestr(zipfile.ZipInfo(name), docx[name])
    yield "docx-packed", packed.getvalue()
    with zipfile.ZipFile(SAMPLES / "documents/stadgar-arbetslivsfonden.odt") as file:
        yield "odt", parts({name: file.read(name).decode() for name in ("mimetype", "content.xml")})
    yield "odt-list", parts({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "styles.xml": '<office:document-styles><office:styles><text:outline-style><text:outline-level-style text:level="1"'
                      ' style:num-format="1" style:num-suffix=" §"/></text:outline-style></office:styles></office:document-styles>',
        "content.xml": '<office:document-content><office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number'
                       ' text:level="1" style:num-format="a" text:display-levels="2"/></text:list-style></office:automatic-styles>'
                       '<office:body><office:text><text:h text:outline-level="1">a</text:h><text:list text:style-name="L"><text:list-item'
                       ' text:start-value="3"><text:p>b<text:s text:c="3"/>c<text:note><text:note-body><text:p>d</text:p></text:note-body>'
                       '</text:note></text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2">'
                       '<table:table-cell table:number-columns-repeated="2"><text:p>e</text:p></table:table-cell></table:table-row>'
                       '</table:table></office:text></office:body></office:document-content>'})


def parts(files):
    return "\n".join(f"=== {name}\n{text}" for name, text in files.items())


def bundles():
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as file:
        for name in ("a.txt", "b/../c.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(TEXT)
            file.addfile(member, io.BytesIO(TEXT))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    tar = tar.getvalue()[:-8192]  # the padding says nothing
    yield "tar", tar
    yield "tar-gz", gzip.compress(tar, mtime=0)
    yield "tar-bz2", bz2.compress(tar)
    yield "tar-xz", lzma.compress(tar)
    yield "text-gz", gzip.compress(TEXT, mtime=0)
    for name, method in (("zip-stored", zipfile.ZIP_STORED), ("zip-deflated", zipfile.ZIP_DEFLATED), ("zip-bz2", zipfile.ZIP_BZIP2),
                         ("zip-lzma", zipfile.ZIP_LZMA)):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", method) as file:
            file.writestr(zipfile.ZipInfo("a.txt"), TEXT, method)
            file.writestr(zipfile.ZipInfo("inner.tar.gz"), gzip.compress(tar, mtime=0), method)
        yield name, packed.getvalue()
    yield "tar-zst", subprocess.run(["zstd", "-q"], input=tar, check=True, capture_output=True).stdout


def layouts():
    yield "places", bytes([0, 6, 6, 15, 4, 8, 2, 3, 6, 9, 1, 20, 16, 4, 0, 8])
    yield "paragraphs", bytes([0, 80, 3, 2, 0, 0, 0, 2, 200, 1, 0, 40, 2, 0, 40, 2, 40])
    yield "furniture", bytes([2, 10, 20, 30, 40, 3]) + b"1/2"


def messages():
    real = bytes(8)
    yield "page", b"p" + b"\x02" + real * 2 + b"\0\0" + real + b"\0\0" + real + b"\0\0\0"
    word = b"\x01a" + real * 4 + real + b"\0" + real + b"\0"
    yield "page-word", (b"p" + b"\x02" + real * 2 + b"\0\0" + real + b"\0\x02fi" + real + b"\x01" + word + b"\x01\0\x01"
                        + b"\x01\0\0\x01\0\0\0\0")
    yield "document", b"d" + bytes(12)
    yield "texts", b"t\x02\x01a\x02\xff\xfe"
    yield "problems", b"-\x01\x02\x01\x01\x04\x01a\x01b"


TARGETS = {"query": queries, "html": web_pages, "clauses": texts, "facts": facts, "office": office_files, "bundle": bundles,
           "layout_codec": layouts, "worker_codec": messages}


def main():
    corpus = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fuzz/corpus"
    for target, seeds in TARGETS.items():
        folder = corpus / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in seeds():
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    main()
