"""Turns a PDF into what a scanner would have made of it: skewed, noisy, stamped, without text."""

import io
import pathlib
import random
import subprocess
import tempfile

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


def pages(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-png", "-r", str(dpi), pdf, folder + "/page"], check=True)
        return [Image.open(path).convert("L") for path in sorted(pathlib.Path(folder).glob("*.png"))]


def stamp(page, text, dpi):
    """A boxed stamp, set askew near the top right corner."""
    font = ImageFont.truetype(FONT, dpi // 9)
    width, height = dpi * 2, int(dpi * 0.6)
    mark = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(mark)
    draw.rectangle((4, 4, width - 5, height - 5), outline=90, width=5)
    draw.multiline_text((width / 2, height / 2), text, fill=90, font=font, anchor="mm", align="center")
    mark = mark.rotate(8, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    at = (page.width - mark.width - dpi // 2, dpi // 4)
    page.paste(ImageChops.multiply(page.crop((*at, at[0] + mark.width, at[1] + mark.height)), mark), at)


def scanned(page, seed, skew):
    page = page.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.6))
    grain = Image.frombytes("L", page.size, random.Random(seed).randbytes(page.width * page.height))
    return Image.blend(page, grain.filter(ImageFilter.BoxBlur(1)), 0.12).point(
        lambda value: min(255, int(value * 1.08)))


def make(pdf, skew=0.0, stamp_text="", dpi=200):
    made = pages(pdf, dpi)
    if stamp_text:
        stamp(made[0], stamp_text, dpi)
    return [scanned(page, seed, skew) for seed, page in enumerate(made)]


def write_pdf(pictures, path, dpi=200):
    canvas = Canvas(str(path), invariant=1, pageCompression=1)
    for picture in pictures:
        jpeg = io.BytesIO()  # a file's name would get into the PDF
        picture.save(jpeg, "JPEG", quality=32)
        size = (picture.width * 72 / dpi, picture.height * 72 / dpi)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(jpeg), 0, 0, *size)
        canvas.showPage()
    canvas.setTitle("Scan")
    canvas.save()


def write_tiff(pictures, path, dpi=200):
    black = [picture.point(lambda value: 255 if value > 150 else 0).convert("1") for picture in pictures]
    black[0].save(path, save_all=True, append_images=black[1:], compression="group4", dpi=(dpi, dpi))


def write_png(picture, path, dpi=200):
    picture.point(lambda value: min(15, value >> 4) * 17).quantize(16).save(path, optimize=True, dpi=(dpi, dpi))
