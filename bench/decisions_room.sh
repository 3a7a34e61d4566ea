#!/bin/sh
# decisions_room.sh PROGRAM COUNT: the room that so many decisions about facts of one document take, one command each.
set -eu
program=$1 count=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    printf 'Framework Agreement between Acme Ltd and Beta Ltd\n'
    for clause in $(seq 400); do
        printf '\n%s. The Supplier shall deliver report %s to the Customer within %s days.\n' "$clause" "$clause" "$clause"
    done
} > "$folder/agreement.txt"
export CLAUSULA_ARCHIVE="$folder/archive"
"$program" ingest -q "$folder/agreement.txt" > /dev/null
for fact in $(seq 1 "$count"); do
    "$program" decide -q "1#$fact" confirm --why 'read beside the original' > /dev/null
done
du -sk --apparent-size "$folder/archive/originals" | cut -f1
