#!/usr/bin/python3
"""Renders statutes in Akoma Ntoso as PDF and DOCX, as printed statutes look, with the truth beside them.

    tools/render_akn.py OUTPUT STATUTE.xml…

Each statute becomes OUTPUT/NAME.VARIANT.pdf or .docx for each of the variants below, and OUTPUT/NAME.json: its sections
with number, heading and moments. The variants differ in what printers differ in: where number and heading stand, fonts,
indents, gaps, running headers; and for DOCX in styles and automatic numbers.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OMISSION = "— — — — — — — — — —"


def words(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def tag(element):
    return element.tag.replace(AKN, "")


class Statute:
    """The lines of a statute in order, each (kind, text), and its sections as truth."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.title = words(root.find(f".//{AKN}docTitle"))
        self.number = words(root.find(f".//{AKN}docNumber"))
        self.language = "sv" if path.stem.endswith("_swe") else "fi"
        self.lines = []
        self.sections = []
        for formula in root.iter(f"{AKN}formula"):
            for block in formula.iter():
                if tag(block) in ("p", "block"):
                    self.lines.append(("text", words(block)))
        self.walk(root.find(f".//{AKN}body"))

    def walk(self, parent):
        for child in parent:
            kind = tag(child)
            if kind in ("part", "chapter"):
                self.named(kind, child)
                self.walk(child)
            elif kind == "section":
                self.section(child)
            elif kind == "crossHeading":
                self.lines.append(("cross", words(child)))
            elif kind == "hcontainer":
                name = child.get("name")
                if name == "omission":
                    self.lines.append(("omission", OMISSION))
                elif name in ("statuteProvisionsWrapper", "conclusions"):
                    self.walk(child)
                elif name == "signatures":
                    for p in child.iter(f"{AKN}p"):
                        signatures = list(p.iter(f"{AKN}signature"))
                        for signature in signatures:
                            for part in signature:
                                self.lines.append(("name", words(part)))
                        if not signatures:
                            self.lines.append(("place", words(p)))
                elif name == "entryIntoForce":
                    for p in child.iter(f"{AKN}p"):
                        self.lines.append(("entry", words(p)))

    def named(self, kind, element):
        num, heading = element.find(f"{AKN}num"), element.find(f"{AKN}heading")
        self.lines.append((kind, (words(num), words(heading) if heading is not None else "")))

    def section(self, element):
        self.named("section", element)
        number, heading = self.lines[-1][1]
        moments, omitted, certain = [], False, True
        for child in element:
            kind = tag(child)
            if kind == "hcontainer" and child.get("name") == "omission":
                self.lines.append(("omission", OMISSION))
                omitted = True
                certain = False
            elif kind == "subsection":
                moments.append({"text": self.moment(child), "certain": certain})
            elif kind in ("content", "paragraph", "intro"):
                moments.append({"text": self.moment([child]), "certain": certain})
        for i, moment in enumerate(moments):
            alone = len(moments) == 1 and not omitted
            # Behind an omission no number is printed, and none can be counted.
            moment["number"] = "" if alone or not moment.pop("certain") else f"{i + 1} mom."
            moment.pop("certain", None)
        self.sections.append({"number": number, "heading": heading, "moments": moments})

    def moment(self, subsection):
        """Its lines; returns its text."""
        begin = len(self.lines)
        first = True
        for child in subsection:
            kind = tag(child)
            if kind in ("intro", "content", "wrapUp"):
                for part in child:
                    if tag(part) == "table":
                        rows = [[words(cell) for cell in row if words(cell)] for row in part.iter(f"{AKN}tr")]
                        self.lines.append(("table", [row for row in rows if row]))
                    elif words(part):
                        self.lines.append(("moment" if first else "tail", words(part)))
                    first = False
            elif kind == "paragraph":
                self.item(child, 1)
                first = False
        return " ".join(" ".join(sum(text, [])) if kind == "table" else text for kind, text in self.lines[begin:])

    def item(self, paragraph, level):
        num = paragraph.find(f"{AKN}num")
        text = " ".join(words(p) for part in paragraph if tag(part) in ("content", "intro")
                        for p in part.iter(f"{AKN}p"))
        self.lines.append((f"item{level}", ((words(num) if num is not None else "") + " " + text).strip()))
        for child in paragraph:
            if tag(child) == "subparagraph":
                self.item(child, 2)
            elif tag(child) == "wrapUp":
                self.lines.append(("tail", words(child)))


# --- PDF ----------------------------------------------------------------------------------------------------------

PDF_VARIANTS = {
    # number on its own line, heading in italics below, both centred; first lines indented, as in the statute book
    "book": dict(font="Times", size=11, align=TA_CENTER, one_line=False, indent=12, gap=0, justify=True, bold=False),
    # "3 § Heading" in bold on one line, paragraphs apart
    "line": dict(font="DejaVu", size=10, align=TA_LEFT, one_line=True, indent=0, gap=7, justify=False, bold=True),
    # number and heading under each other at the left, in bold
    "left": dict(font="Helvetica", size=10.5, align=TA_LEFT, one_line=False, indent=0, gap=5, justify=True, bold=True),
}
FONTS = {
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "DejaVu": ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif-Bold"),
}


def register_fonts():
    folder = pathlib.Path("/usr/share/fonts/truetype/dejavu")
    for name in ("DejaVuSerif", "DejaVuSerif-Bold"):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("―", "–").replace("−", "–")


def render_pdf(statute, path, variant):
    regular, bold, italic = FONTS[variant["font"]]
    size, gap = variant["size"], variant["gap"]
    body = ParagraphStyle("body", fontName=regular, fontSize=size, leading=size * 1.22, spaceAfter=gap,
                          firstLineIndent=variant["indent"],
                          alignment=TA_JUSTIFY if variant["justify"] else TA_LEFT)
    head = ParagraphStyle("head", parent=body, fontName=bold if variant["bold"] else regular, firstLineIndent=0,
                          alignment=variant["align"], spaceBefore=size, spaceAfter=1, keepWithNext=1)
    under = ParagraphStyle("under", parent=head, fontName=bold if variant["bold"] else italic, spaceBefore=0,
                           spaceAfter=size * 0.4)
    big = ParagraphStyle("big", parent=head, fontName=bold, fontSize=size * 1.2, spaceBefore=size * 1.5)
    title = ParagraphStyle("title", parent=head, fontName=bold, fontSize=size * 1.5, leading=size * 1.9, spaceAfter=size)
    flow = [Paragraph(escaped(statute.number), body), Paragraph(escaped(statute.title), title)]
    for kind, text in statute.lines:
        if kind in ("part", "chapter", "section"):
            number, heading = map(escaped, text)
            style, below = (head, under) if kind == "section" else (big, big)
            if variant["one_line"] and kind == "section":
                flow.append(Paragraph(f"{number} {heading}".strip(), style))
            else:
                flow.append(Paragraph(number, style))
                if heading:
                    flow.append(Paragraph(heading, below))
        elif kind == "table":
            cell = ParagraphStyle("cell", parent=body, firstLineIndent=0, spaceAfter=0, alignment=TA_LEFT)
            width = max(len(row) for row in text)
            flow.append(Table([[Paragraph(escaped(c), cell) for c in row] + [""] * (width - len(row)) for row in text],
                              colWidths=[440 / width] * width))
        elif kind == "cross":
            flow.append(Paragraph(escaped(text), ParagraphStyle("cross", parent=under, fontName=bold, spaceBefore=size)))
        elif kind.startswith("item"):
            left = 12 * int(kind[4:]) if variant["indent"] == 0 else variant["indent"] * (int(kind[4:]) - 1)
            flow.append(Paragraph(escaped(text), ParagraphStyle("item", parent=body, leftIndent=left,
                                                                spaceAfter=gap * 0.5)))
        elif kind in ("place", "name"):
            flow.append(Paragraph(escaped(text), ParagraphStyle("name", parent=body, firstLineIndent=0,
                                                                spaceBefore=size if kind == "place" else 2)))
        elif text:
            flow.append(Paragraph(escaped(text), body))

    def furniture(canvas, document):
        canvas.setFont(regular, 8)
        canvas.drawString(70, A4[1] - 40, f"{statute.number}  {statute.title[:60]}".replace("―", "–"))
        canvas.drawCentredString(A4[0] / 2, 36, str(document.page))

    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=70, rightMargin=70, topMargin=64, bottomMargin=60,
                      title="", author="").build(flow, onFirstPage=furniture, onLaterPages=furniture)


# --- DOCX ---------------------------------------------------------------------------------------------------------

DOCX_VARIANTS = {
    "plain": dict(styles=False, auto=False, one_line=False),
    "styled": dict(styles=True, auto=False, one_line=True),
    "auto": dict(styles=False, auto=True, one_line=False),
}


def add_list(document, formats):
    """A new automatic list with these level texts ("%1)"); returns its number."""
    numbering = document.part.numbering_part.element
    used = [int(n) for n in numbering.xpath("./w:abstractNum/@w:abstractNumId")]
    abstract = max(used, default=0) + 1
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (kind, text) in enumerate(formats))
    element = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{levels}</w:abstractNum>')
    first_num = numbering.find(numbering.nsmap and "{%s}num" % numbering.nsmap["w"])
    if first_num is not None:
        first_num.addprevious(element)
    else:
        numbering.append(element)
    return numbering.add_num(abstract).numId


def set_number(paragraph, number, level=0):
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = level


def render_docx(statute, path, variant):
    document = docx.Document()
    document.core_properties.title = ""
    document.add_paragraph(statute.number)
    title = document.add_paragraph(style="Title" if variant["styles"] else None)
    run = title.add_run(statute.title)
    run.bold, run.font.size = True, Pt(16)
    sections = [text[0] for kind, text in statute.lines if kind == "section"]
    in_order = sections == [f"{i + 1} §" for i in range(len(sections))]
    section_list = add_list(document, [("decimal", "%1 §")]) if variant["auto"] and in_order else None
    items = None
    counts = {1: 0, 2: 0}
    for kind, text in statute.lines:
        if not kind.startswith("item"):
            items = None
        if kind in ("part", "chapter", "section"):
            number, heading = text
            style = ("Heading 2" if kind == "section" else "Heading 1") if variant["styles"] else None
            if kind == "section" and section_list is not None:
                line = document.add_paragraph()
                line.add_run(heading).bold = True
                set_number(line, section_list)
            elif variant["one_line"] and kind == "section":
                document.add_paragraph(f"{number} {heading}".strip(), style=style)
            else:
                line = document.add_paragraph(number, style=style)
                line.alignment = WD_ALIGN_PARAGRAPH.CENTER
                if heading:
                    line = document.add_paragraph(style=style)
                    line.add_run(heading).italic = True
                    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif kind == "table":
            table = document.add_table(rows=len(text), cols=max(len(row) for row in text))
            for i, row in enumerate(text):
                for j, cell in enumerate(row):
                    table.cell(i, j).text = cell
        elif kind == "cross":
            document.add_paragraph(style="Heading 2" if variant["styles"] else None).add_run(text).bold = True
        elif kind.startswith("item") and variant["auto"]:
            level = int(kind[4:])
            match = re.match(r"(\d+|[a-z])\)\s+(.*)", text)
            if items is None:
                items = add_list(document, [("decimal", "%1)"), ("lowerLetter", "%2)")])
                counts = {1: 0, 2: 0}
            counts[level] += 1
            if level == 1:
                counts[2] = 0
            expected = str(counts[1]) if level == 1 else chr(ord("a") + counts[2] - 1)
            if match and match.group(1) == expected:
                set_number(document.add_paragraph(match.group(2)), items, level - 1)
            else:
                document.add_paragraph(text)
        elif text:
            document.add_paragraph(text)
    document.save(path)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    register_fonts()
    output = pathlib.Path(sys.argv[1])
    output.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        statute = Statute(path)
        truth = {"language": statute.language, "title": statute.title, "sections": statute.sections}
        (output / f"{path.stem}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1))
        for variant, options in PDF_VARIANTS.items():
            render_pdf(statute, output / f"{path.stem}.{variant}.pdf", options)
        for variant, options in DOCX_VARIANTS.items():
            render_docx(statute, output / f"{path.stem}.{variant}.docx", options)


if __name__ == "__main__":
    main()
