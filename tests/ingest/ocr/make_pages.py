#!/usr/bin/env python3
"""Makes the scans that ocr_pages_test.cpp reads, and what is printed on them: pages/*.png and *.txt.

Clauses with their numbers hanging far left of the headings, in three languages, skewed, turned, with specks.
"""
import pathlib
import random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

DPI = 300
FONTS = "/usr/share/fonts/truetype/dejavu/"
HERE = pathlib.Path(__file__).parent / "pages"

FINNISH = ("SOPIMUS YHTEISTYÖSTÄ", [
    ("1.", "Sopimuksen tarkoitus", "Tällä sopimuksella osapuolet sopivat kunnan ja järjestöjen yhteistyöstä työhyvinvoinnin "
     "kehittämisessä. Sopimus koskee kaikkia kunnan palveluksessa olevia, ja sitä noudatetaan toistaiseksi."),
    ("2.", "Osapuolten tehtävät", "Kunta vastaa tilojen järjestämisestä sekä siitä, että esihenkilöt saavat riittävän "
     "perehdytyksen. Järjestöt nimeävät ryhmään kolme jäsentä ja heille henkilökohtaiset varajäsenet."),
    ("3.", "Seuranta ja arviointi", "Ryhmä kokoontuu vähintään neljä kertaa vuodessa. Se laatii toiminnastaan kertomuksen, "
     "joka annetaan kunnanhallitukselle viimeistään maaliskuun loppuun mennessä."),
    ("10.", "Voimaantulo", "Sopimus tulee voimaan 1.3.2021 ja päättyy ilman irtisanomista 31.12.2024. Muutoksista on "
     "sovittava kirjallisesti."),
])
SWEDISH = ("AVTAL OM SAMARBETE", [
    ("1.", "Avtalets syfte", "Genom detta avtal kommer parterna överens om hur kommunen och organisationerna samarbetar för "
     "att utveckla välbefinnandet i arbetet. Avtalet gäller alla som är anställda hos kommunen."),
    ("2.", "Parternas uppgifter", "Kommunen ansvarar för lokalerna och ser till att cheferna får tillräcklig introduktion. "
     "Organisationerna utser tre medlemmar till gruppen och personliga ersättare för dem."),
    ("3.", "Uppföljning och utvärdering", "Gruppen sammanträder minst fyra gånger om året. Den gör upp en berättelse över "
     "verksamheten, och den lämnas till kommunstyrelsen senast i slutet av mars."),
    ("10.", "Ikraftträdande", "Avtalet träder i kraft den 1 mars 2021 och upphör utan uppsägning den 31 december 2024."),
])
ENGLISH = ("AGREEMENT ON COOPERATION", [
    ("1.", "Purpose of the agreement", "By this agreement the parties set out how the municipality and the organisations "
     "work together to make working life better. It covers everyone employed by the municipality."),
    ("2.", "Duties of the parties", "The municipality shall provide the rooms and see to it that managers are properly "
     "introduced. The organisations shall name three members of the group and a deputy for each of them."),
    ("3.", "Follow-up and review", "The group shall meet at least four times a year. It shall write a report on its work, "
     "which is given to the board no later than the end of March."),
    ("10.", "Entry into force", "The agreement enters into force on 1 March 2021 and ends on 31 December 2024."),
])


def draw(title, clauses, face, number_at, text_at):
    picture = Image.new("L", (int(8.27 * DPI), int(6.2 * DPI)), 255)
    pen = ImageDraw.Draw(picture)
    plain, bold = (ImageFont.truetype(f"{FONTS}{face}{weight}.ttf", 11 * DPI // 72) for weight in ("", "-Bold"))
    line_height, y, printed = int(11 * 1.35 * DPI / 72), int(0.6 * DPI), [title]
    pen.text((number_at * DPI, y), title, font=bold, fill=0)
    y += int(line_height * 1.8)
    for number, heading, body in clauses:
        pen.text((number_at * DPI, y), number, font=bold, fill=0)
        pen.text((text_at * DPI, y), heading, font=bold, fill=0)
        y += int(line_height * 1.3)
        printed += [f"{number} {heading}", body]
        line = ""
        for word in body.split() + [None]:
            longer = f"{line} {word}".strip()
            if word is None or pen.textlength(longer, font=plain) > (7.4 - text_at) * DPI:
                pen.text((text_at * DPI, y), line, font=plain, fill=0)
                y += line_height
                line = word
            else:
                line = longer
        y += int(line_height * 0.6)
    return picture, "\n".join(printed) + "\n"


def scan(picture, skew, turn, seed):
    chance = random.Random(seed)
    picture = picture.rotate(skew, resample=Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(1.2))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, size = chance.randrange(picture.width), chance.randrange(picture.height), chance.choice([1, 2, 2, 3])
        pen.ellipse((x, y, x + size, y + size), fill=0)
    return picture.point(lambda grey: 255 if grey > 150 else 0).convert("1").rotate(turn, expand=True)


for name, (title, clauses), face, number_at, text_at, skew, turn in (
        ("fi-level", FINNISH, "DejaVuSerif", 1.0, 2.0, 0, 0),
        ("fi-skewed", FINNISH, "DejaVuSans", 1.0, 2.4, 2.5, 0),
        ("sv-skewed", SWEDISH, "DejaVuSerif", 0.8, 1.8, -0.7, 0),
        ("sv-turned", SWEDISH, "DejaVuSans", 1.0, 2.2, 0.4, 180),
        ("en-turned", ENGLISH, "DejaVuSans", 1.0, 2.0, -0.5, 90)):
    picture, printed = draw(title, clauses, face, number_at, text_at)
    scan(picture, skew, turn, name).save(HERE / f"{name}.png", dpi=(DPI, DPI), optimize=True)
    (HERE / f"{name}.txt").write_text(printed, encoding="utf-8")
