#!/usr/bin/python3
"""Measures a whole ingest against pdftotext over the same PDFs.

    bench/ingest.py FOLDER [--files 60] [--program build/release/cli/clausula]

CPU is user and system time of the program and its workers; cores is CPU over wall clock. Memory is each process's
peak (VmHWM), looked at twenty times a second. The first rows take fewer files: memory should not follow.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import tempfile
import time


def cpu_of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak(pid):
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except (FileNotFoundError, ProcessLookupError):
        pass
    return 0.0


def children(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def pdftotext(files):
    before = cpu_of_children()
    for file in files:
        subprocess.run(["pdftotext", file, "/dev/null"], stderr=subprocess.DEVNULL)
    return cpu_of_children() - before


def ingest(program, files):
    with tempfile.TemporaryDirectory() as folder:
        before, started = cpu_of_children(), time.monotonic()
        process = subprocess.Popen([program, "--archive", folder + "/archive", "ingest", *files],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        parent = worker = 0.0
        while process.poll() is None:
            parent = max(parent, peak(process.pid))
            worker = max([worker, *map(peak, children(process.pid))])
            time.sleep(0.05)
        if process.returncode not in (0, 3):
            raise SystemExit(f"{program}: ended with {process.returncode}")
        return cpu_of_children() - before, time.monotonic() - started, parent, worker


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--program", default="build/release/cli/clausula")
    options = parser.parse_args()
    pdfs = sorted(path for path in options.folder.rglob("*") if path.suffix.lower() == ".pdf")[:options.files]
    print("| PDFs | pdftotext, CPU s | ingest, CPU s | ratio | wall s | cores of "
          f"{os.cpu_count()} | parent, MB | largest worker, MB |\n|" + " ---: |" * 8)
    for count in sorted({len(pdfs) // 4, len(pdfs) // 2, len(pdfs)}):
        plain = pdftotext(pdfs[:count])
        cpu, wall, parent, worker = ingest(options.program, pdfs[:count])
        print(f"| {count} | {plain:.2f} | {cpu:.2f} | {cpu / plain:.2f} | {wall:.2f} | {cpu / wall:.2f} "
              f"| {parent:.0f} | {worker:.0f} |", flush=True)


if __name__ == "__main__":
    main()
