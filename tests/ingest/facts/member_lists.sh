#!/bin/sh
# Reads some made member lists and asks for shares of rows and cells right:
# member_lists.sh PROGRAM BENCH_FACTS SOURCE NUMBERS LEAST
set -eu
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
/usr/bin/python3 "$3/tools/make_member_lists.py" "$desk/lists" --only "$4"
"$1" --archive "$desk/archive" ingest -q "$desk"/lists/*.pdf
"$2" "$desk/archive" > "$desk/facts"
/usr/bin/python3 "$3/bench/members.py" "$desk/facts" "$desk/lists" --misses --least "$5"
