#!/bin/bash
# Installs to a fresh folder and uses what is there as a stranger would: install.sh BUILD SOURCE
set -euo pipefail
build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "== $*"; }

say "install"
cmake --install "$build" --prefix "$work/prefix" > "$work/log" || { cat "$work/log"; exit 1; }
libdir=$(dirname "$(find "$work/prefix" -name libclausula.so)")
for file in bin/clausula share/man/man1/clausula.1 share/bash-completion/completions/clausula; do
    [ -s "$work/prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done

say "no foreign header is included by a public one"
if grep -rhE '#include <[^>]*\.h' "$work/prefix/include" | sort -u | grep .; then exit 1; fi

say "the installed program makes an archive"
printf 'Sopimus rahoituksesta\n\n1. Tarkoitus\n\nOsapuolet sopivat rahoituksesta.\n' > "$work/a.txt"
"$work/prefix/bin/clausula" --archive "$work/archive" ingest "$work/a.txt"

say "by find_package"
cmake -S "$source/examples" -B "$work/example" -DCMAKE_PREFIX_PATH="$work/prefix" > "$work/log" 2>&1 &&
    cmake --build "$work/example" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$work/example/search" "$work/archive" rahoituksesta | tee "$work/found"
grep -q '\[rahoituksesta\]' "$work/found"

say "by pkg-config"
export PKG_CONFIG_PATH=$libdir/pkgconfig
# shellcheck disable=SC2046
"${CXX:-c++}" -std=c++20 "$source/examples/search.cpp" -o "$work/search" $(pkg-config --cflags --libs clausula)
LD_LIBRARY_PATH=$libdir "$work/search" "$work/archive" rahoituksesta | cmp - "$work/found"

say "the man page is roff without complaint"
if command -v man > /dev/null; then
    [ -z "$(man --warnings -E UTF-8 -l -Tutf8 -Z "$work/prefix/share/man/man1/clausula.1" 2>&1 > /dev/null)" ]
fi
bash -n "$work/prefix/share/bash-completion/completions/clausula"
