#!/usr/bin/python3
"""Makes samples/documents/ from samples/source/. The same sources give the same bytes.

    tools/make_samples.py          makes them again
    tools/make_samples.py --check  makes them in a temporary folder and compares: exit 1 when they differ

Needs the Debian 12 packages of packages.txt; other versions of the libraries give other bytes.
"""

import filecmp
import gzip
import io
import pathlib
import sys
import tarfile
import tempfile

from PIL import Image

from samples import office, pdf, scan, source

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "samples"


def text(name):
    return source.read(SAMPLES / "source" / f"{name}.txt")


def drawn(name, folder):
    """The PDF that is put on the scanner."""
    path = folder / f"{name}.pdf"
    pdf.write(text(name), path)
    return path


def tar_gz(members):
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as stream:
        with tarfile.open(fileobj=stream, mode="w") as tar:
            for name, data in members:
                info = tarfile.TarInfo(name)
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
    return packed.getvalue()


def make(out):
    with tempfile.TemporaryDirectory() as name:
        desk = pathlib.Path(name)

        for name in ("sopimus-2018", "avtal-2023", "kuntajaos-2023", "kuntajaos-2024", "tyry-2023",
                     "vuosikertomus-2022", "kokeiluraha-saannot", "services-agreement"):
            pdf.write(text(name), out / f"{name}.pdf")

        scan.write_pdf(scan.make(drawn("sopimus-2020", desk), skew=0.7), out / "sopimus-2020.pdf")
        scan.write_pdf(scan.make(drawn("tyry-2021", desk), skew=-0.9, stamp_text="SAAPUNUT\n12.1.2021"),
                       out / "tyry-2021.pdf")
        first, second = scan.make(drawn("poytakirja-2021-03", desk), skew=0.4)
        scan.write_tiff([first, second.transpose(Image.Transpose.ROTATE_90)],
                        out / "poytakirja-2021-03.tif")
        letter_of_attorney = desk / "valtakirja.png"
        scan.write_png(scan.make(drawn("valtakirja-2023", desk), skew=-0.5)[0], letter_of_attorney)

        office.write_docx(text("sopimus-2023"), out / "sopimus-2023.docx")
        office.write_odt(text("stadgar-arbetslivsfonden"), out / "stadgar-arbetslivsfonden.odt")

        page = (SAMPLES / "source" / "uutinen-jaokset.html").read_bytes()
        (out / "uutinen-jaokset.html").write_bytes(page)
        letter = (SAMPLES / "source" / "kirje-rahoitus-2022.txt").read_text(encoding="utf-8")
        (out / "kirje-rahoitus-2022.txt").write_bytes(letter.encode("iso-8859-15"))

        memo = (SAMPLES / "source" / "promemoria-uppslagsboden.md").read_bytes()
        office.write_zip(out / "siirto-2023.zip", [
            ("jaokset/Kuntajaos_jasenet_lopullinen.pdf", (out / "kuntajaos-2023.pdf").read_bytes()),
            ("liitteet.tar.gz", tar_gz([("sv/promemoria-uppslagsboden.md", memo),
                                        ("valtakirja-2023.png", letter_of_attorney.read_bytes())])),
        ])


def check():
    made = SAMPLES / "documents"
    with tempfile.TemporaryDirectory() as name:
        fresh = pathlib.Path(name)
        make(fresh)
        names = sorted({path.name for folder in (made, fresh) for path in folder.iterdir()})
        _, differ, missing = filecmp.cmpfiles(made, fresh, names, shallow=False)
        for name in differ + missing:
            print(f"samples/documents/{name}: not what the sources give; run tools/make_samples.py")
        return 1 if differ or missing else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    (SAMPLES / "documents").mkdir(exist_ok=True)
    make(SAMPLES / "documents")
