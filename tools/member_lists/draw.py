"""Draws a member list as a PDF with a text layer."""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from samples.pdf import hyphenated

FOLDER = "/usr/share/fonts/truetype/dejavu/"
for name, file in (("Sans", "DejaVuSans"), ("Sans-Bold", "DejaVuSans-Bold"), ("Serif", "DejaVuSerif"), ("Serif-Bold", "DejaVuSerif-Bold")):
    pdfmetrics.registerFont(TTFont(name, FOLDER + file + ".ttf"))
FONTS = [("Sans", "Sans-Bold"), ("Serif", "Serif-Bold"), ("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold")]


class Manner:
    """Fonts, rules, room: chosen once a document."""

    def __init__(self, random, columns, scanned):
        # The last two are not in the file: who draws it for the scanner would take others, too narrow or too wide.
        self.font, self.bold = random.choice(FONTS[:2] if scanned else FONTS)
        self.size = random.choice([8.5, 9, 10, 11]) * (0.9 if self.font == "Sans" else 1)
        self.leading = self.size * random.choice([1.15, 1.2, 1.35])
        self.rules = random.choice(["grid", "grid", "rows", "head", "none"])
        self.room = random.choice([2, 3, 4, 6]) if self.rules in ("grid", "rows") else random.choice([2.5, 4, 6])
        self.vertical = random.choice(["TOP", "TOP", "MIDDLE"])
        self.bold_head = random.random() < 0.75
        self.landscape = random.random() < 0.25 or columns > 4
        self.widths = [random.uniform(0.8, 1.25) for _ in range(columns)]
        self.hyphens = random.random() < 0.3
        self.ligatures = "Serif" in self.font and random.random() < 0.5
        self.numbered_pages = random.random() < 0.5
        self.grey = random.random() < 0.4
        self.margin = random.choice([18, 22, 28]) * mm


def widths_of(head, table, manner, width):
    """Columns about as wide as what stands in them, as people pull them; no word but an address is broken."""
    longest, words = [], []
    for c in range(len(head)):
        cells = [row[c] for row in table if row[c] and not (c == 0 and len(row) > 1 and not any(row[1:]))]
        longest.append(max([len(cell.replace("<br/>", ", ")) for cell in cells] + [len(head[c]) // 2, 4]))
        words.append(max(pdfmetrics.stringWidth(word, manner.bold, manner.size) for cell in [*cells, head[c]]
                         for word in cell.replace("<br/>", " ").split() if "@" not in word) + 12)
    wanted = [min(max(n, 7), 34) * pulled for n, pulled in zip(longest, manner.widths)]
    left = max(0, width - sum(words))
    return [word + left * w / sum(wanted) for word, w in zip(words, wanted)]


def flow(manner, text, bold=False, size=1.0, after=0.0, indent=0.0):
    if manner.hyphens:
        text = hyphenated(text) if "<" not in text and "@" not in text else text
    if manner.ligatures:
        text = text.replace("fi", "ﬁ").replace("ﬁ>", "fi>")
    return Paragraph(text, ParagraphStyle("p", fontName=manner.bold if bold else manner.font, fontSize=manner.size * size,
                                          leading=manner.leading * size, spaceAfter=after, leftIndent=indent,
                                          embeddedHyphenation=1 if manner.hyphens else 0))


def table_of(manner, head, table, spans, width):
    rows = [[flow(manner, cell, bold=manner.bold_head) for cell in head]]
    merged = {(c, r) for c0, r0, c1, r1 in spans for r in range(r0, r1 + 1) for c in range(c0, c1 + 1)} - {s[:2] for s in spans}
    for r, row in enumerate(table, 1):
        rows.append(["" if (c, r) in merged else flow(manner, cell, bold=len(row) > 1 and not any(row[1:]) and manner.bold_head)
                     for c, cell in enumerate(row)])
    style = [("VALIGN", (0, 0), (-1, -1), manner.vertical), ("TOPPADDING", (0, 0), (-1, -1), manner.room * 0.7),
             ("BOTTOMPADDING", (0, 0), (-1, -1), manner.room), ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING", (0, 0), (-1, -1), 6)]
    style += [("SPAN", span[:2], span[2:]) for span in spans]
    style += {"grid": [("GRID", (0, 0), (-1, -1), 0.5, "black")], "rows": [("LINEBELOW", (0, 0), (-1, -1), 0.4, "black")],
              "head": [("LINEBELOW", (0, 0), (-1, 0), 0.8, "black")], "none": []}[manner.rules]
    if manner.grey:
        style.append(("BACKGROUND", (0, 0), (-1, 0), "#dddddd"))
    return Table(rows, widths_of(head, table, manner, width), style=style, repeatRows=1, spaceBefore=6, spaceAfter=8)


def write(path, manner, title, above, head, table, spans, below, footer):
    size = landscape(A4) if manner.landscape else A4
    width = size[0] - 2 * manner.margin - 12
    flows = [flow(manner, title, bold=True, size=1.5, after=8)]
    flows += [flow(manner, line, after=5) for line in above]
    if head:
        flows.append(table_of(manner, head, table, spans, width))
    else:
        bullet = manner.size and ("• " if manner.grey else "")
        for kind, text in table:
            flows.append(flow(manner, text, bold=manner.bold_head, after=4) if kind is None
                         else flow(manner, bullet + text, after=3, indent=0 if bullet else 10))
        flows.append(Spacer(1, 6))
    flows += [flow(manner, line, after=3) for line in below]

    def furniture(canvas, document):
        canvas.setFont(manner.font, 8)
        canvas.drawString(manner.margin, 12 * mm, footer)
        if manner.numbered_pages:
            canvas.drawRightString(size[0] - manner.margin, 12 * mm, str(document.page))

    SimpleDocTemplate(str(path), pagesize=size, leftMargin=manner.margin, rightMargin=manner.margin, topMargin=20 * mm,
                      bottomMargin=20 * mm, title="Document", author="", invariant=1).build(flows, onFirstPage=furniture,
                                                                                         onLaterPages=furniture)
