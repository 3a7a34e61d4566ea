"""Writes a source as a PDF with a text layer. The same source gives the same bytes."""

import re

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (BalancedColumns, KeepTogether, PageBreak, Paragraph, SimpleDocTemplate,
                                Spacer, Table)

FONTS = "/usr/share/fonts/truetype/dejavu/"
pdfmetrics.registerFont(TTFont("Serif", FONTS + "DejaVuSerif.ttf"))
pdfmetrics.registerFont(TTFont("Serif-Bold", FONTS + "DejaVuSerif-Bold.ttf"))
pdfmetrics.registerFontFamily("Serif", normal="Serif", bold="Serif-Bold", italic="Serif",
                              boldItalic="Serif-Bold")

BODY = ParagraphStyle("body", fontName="Serif", fontSize=10, leading=14, spaceAfter=6)
COLUMN = ParagraphStyle("column", BODY, fontSize=9, leading=12, alignment=4, embeddedHyphenation=1)
HEADINGS = {
    1: ParagraphStyle("title", BODY, fontName="Serif-Bold", fontSize=15, leading=20, spaceAfter=12),
    2: ParagraphStyle("heading", BODY, fontName="Serif-Bold", fontSize=11.5, spaceBefore=8, spaceAfter=4,
                      keepWithNext=1),
    3: ParagraphStyle("subheading", BODY, fontName="Serif-Bold", fontSize=10, spaceBefore=4,
                      spaceAfter=3, keepWithNext=1),
}
VOWEL, CONSONANT = "aeiouyäöåAEIOUYÄÖÅ", "bcdfghjklmnpqrstvwxz"


def hyphenated(text):
    """Finnish syllables begin at the consonant before a vowel; two letters stay at either end."""
    return re.sub(rf"(?<=\w\w)(?=[{CONSONANT}][{VOWEL}]\w)", "\u00ad", text)


def table(block, width, ruled):
    columns = len(block.rows[0])
    shares = [5, 7, 7] if columns == 3 else [1] * columns
    widths = [width * share / sum(shares) for share in shares]
    bold = ParagraphStyle("head", BODY, fontName="Serif-Bold", spaceAfter=0)
    plain = ParagraphStyle("cell", BODY, spaceAfter=0)
    rows = [[Paragraph(cell, bold if ruled and i == 0 else plain) for cell in row]
            for i, row in enumerate(block.rows)]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 4 if ruled else 20),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 6)]
    if ruled:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, "black"))
    return Table(rows, widths, style=style, repeatRows=1 if ruled else 0, spaceBefore=6, spaceAfter=10)


def flowables(source, width):
    out, columns = [], None
    for block in source.blocks:
        place = out if columns is None else columns
        if block.kind == "heading":
            place.append(Paragraph(block.text, HEADINGS[block.level]))
        elif block.kind == "paragraph" and columns is not None:
            place.append(Paragraph(hyphenated(block.text), COLUMN))
        elif block.kind == "paragraph":
            place.append(Paragraph(block.text, ParagraphStyle("item", BODY, leftIndent=18 * block.level)))
        elif block.kind == "table":
            place.append(table(block, width, ruled=True))
        elif block.kind == "signatures":
            place.append(KeepTogether([Spacer(1, 8), table(block, width, ruled=False)]))
        elif block.kind == "page":
            place.append(PageBreak())
        elif block.level == 2:
            columns = []
        else:
            out.append(BalancedColumns(columns, nCols=2, innerPadding=18))
            columns = None
    return out


def write(source, path):
    size = landscape(A4) if source.landscape else A4
    width, height = size
    margin = 25 * mm

    def furniture(canvas, document):
        canvas.setFont("Serif", 8)
        canvas.drawString(margin, height - 14 * mm, source.header)
        canvas.drawString(margin, 12 * mm, source.footer)
        canvas.drawRightString(width - margin, 12 * mm, str(document.page))

    title = next(block.text for block in source.blocks if block.kind == "heading")
    document = SimpleDocTemplate(str(path), pagesize=size, leftMargin=margin, rightMargin=margin,
                                 topMargin=22 * mm, bottomMargin=22 * mm, title=title, author="",
                                 invariant=1)
    document.build(flowables(source, width - 2 * margin - 12), onFirstPage=furniture,
                   onLaterPages=furniture)
