"""A disk that can lose its power: an ext4 file system in a file, mounted by a loop device. Needs root."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

SKIPPED = 77  # ctest's SKIP_RETURN_CODE


def be_alone():
    """Runs this script again in a mount namespace of its own: what it mounts goes when it ends. Where that or
    mounting is not allowed, ends as skipped."""
    if os.environ.get("OWN_MOUNTS") == "yes":
        return
    if os.geteuid() == 0 and shutil.which("mkfs.ext4") and pathlib.Path("/dev/loop-control").exists() \
            and subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode == 0:
        os.environ["OWN_MOUNTS"] = "yes"
        os.execvp("unshare", ["unshare", "--mount", sys.executable, *sys.argv])
    print("skipped: needs root, loop devices and mkfs.ext4")
    sys.exit(SKIPPED)


def make(image, mebibytes=24):
    """An empty file system. Without checksums of metadata: fewer blocks hide what was not synced."""
    with open(image, "wb") as file:
        file.truncate(mebibytes << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", "-O", "^metadata_csum", image], check=True)


@contextlib.contextmanager
def mounted(image, folder):
    """noauto_da_alloc: not every system syncs by itself what is renamed over another file."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop,noauto_da_alloc", image, folder], check=True)
    try:
        yield folder
    finally:
        unmount(folder)


def unmount(folder):
    """Patiently: the workers of a program that was killed end by themselves, on a busy machine some moments later."""
    for _ in range(100):
        if subprocess.run(["umount", folder], check=False, capture_output=True).returncode == 0:
            return
        time.sleep(0.1)
    subprocess.run(["umount", folder], check=True)


def commit_names(folder):
    """An unrelated fsync: ext4 writes out its journal, with names and sizes of files whose bytes may not be there."""
    file = os.open(folder / "unrelated", os.O_CREAT | os.O_WRONLY)
    os.write(file, b"x")
    os.fsync(file)
    os.close(file)
