"""Writes a source as DOCX or ODT, with the numbers left to the office program where it can count."""

import io
import re
import zipfile
from datetime import datetime
from xml.sax.saxutils import escape

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

LEVELS = [("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "%3)")]


def without_times(path):
    """Packs the ZIP again with one fixed time, so that the same source gives the same bytes."""
    with zipfile.ZipFile(path) as old:
        members = [(name, old.read(name)) for name in old.namelist()]
    write_zip(path, members)


def write_zip(path, members):
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members:
            member = zipfile.ZipInfo(name)
            stored = name == "mimetype"  # ODF wants it so
            new.writestr(member, data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)


def numbering(document):
    """A list of three levels, as Word makes them: the text of a paragraph holds no number."""
    numbers = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/></w:lvl>' for i, (form, text) in enumerate(LEVELS))
    numbers.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
                                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'))
    numbers.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def number(properties, level):
    item = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", 90)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), str(value))
        item.append(child)
    properties.append(item)


class Counter:
    """What an office program will print, to hold against what the source says."""

    def __init__(self):
        self.counts = [0, 0, 0]

    def next(self, level):
        self.counts[level] += 1
        self.counts[level + 1:] = [0] * (2 - level)
        one, two, three = self.counts
        return [str(one), f"{one}.{two}", f"{chr(96 + three)})"][level]


def write_docx(source, path):
    document = docx.Document()
    properties = document.core_properties
    properties.title = source.blocks[0].text
    properties.author = properties.last_modified_by = ""
    properties.created = properties.modified = datetime(2022, 12, 16)
    numbering(document)
    number(document.styles["Heading 1"].element.get_or_add_pPr(), 0)
    document.sections[0].footer.paragraphs[0].text = source.footer
    counter = Counter()

    def numbered(text, level):
        printed, rest = text.split(" ", 1)
        assert printed == counter.next(level), text
        return rest

    for block in source.blocks:
        if block.kind == "heading" and block.level == 1:
            document.add_paragraph(block.text, style="Title")
        elif block.kind == "heading":
            document.add_paragraph(numbered(block.text, 0), style="Heading 1")
        elif block.kind == "signatures":
            table = document.add_table(rows=0, cols=2)
            for row in block.rows:
                for cell, text in zip(table.add_row().cells, row):
                    cell.text = re.sub("<[^>]*>", "", text.replace("<br/>", "\n"))
        elif re.match(r"(\d+\.\d+|[a-z]\)) ", block.text):
            level = 2 if block.level else 1
            paragraph = document.add_paragraph(numbered(block.text, level))
            number(paragraph._p.get_or_add_pPr(), level)
        else:
            document.add_paragraph(block.text)
    packed = io.BytesIO()
    document.save(packed)
    path.write_bytes(packed.getvalue())
    without_times(path)


ODT = "application/vnd.oasis.opendocument.text"
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2">
<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1"
 style:num-format="1" style:num-suffix=")"/></text:list-style></office:automatic-styles>
<office:body><office:text>
{body}
</office:text></office:body></office:document-content>
"""


def write_odt(source, path):
    body, items = [], []

    def end_list():
        if items:
            body.append('<text:list text:style-name="L1">' + "".join(items) + "</text:list>")
            items.clear()

    for block in source.blocks:
        text = escape(block.text)
        if block.level and block.kind == "paragraph":
            printed, rest = text.split(" ", 1)
            assert printed == f"{len(items) + 1})", text
            items.append(f"<text:list-item><text:p>{rest}</text:p></text:list-item>")
            continue
        end_list()
        if block.kind == "heading":
            body.append(f'<text:h text:outline-level="{block.level}">{text}</text:h>')
        else:
            body.append(f"<text:p>{text}</text:p>")
    end_list()
    write_zip(path, [("mimetype", ODT), ("content.xml", CONTENT.format(body="\n".join(body))),
                     ("META-INF/manifest.xml", MANIFEST)])
