#!/usr/bin/env bash
# What a store and its results cost as reports grow: rows, bytes, memory and processor time of a first run over so many reports.
# On H2, and on PostgreSQL where PGHOST and the like lead to a server on which PGUSER may create databases.
# usage: [HEAP=512m] bench/growth.sh [REPORTS...]      e.g. bench/growth.sh 64 900 2000 20000
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sizes=("$@")
[ $# -gt 0 ] || sizes=(64 900 2000 20000)
heap="${HEAP:-512m}"
work="$PWD/target/bench"
jar="$PWD/target/huizong.jar"
mkdir -p "$work/growth"

[ -f "$jar" ] || mvn -B -ntp -q package -DskipTests
mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
classpath="target/test-classes:target/classes:$(cat target/test-classpath.txt)"

corpus() {
    [ -d "$work/input-$1" ] && return
    rm -rf "$work/input-$1.part"
    java -cp "$classpath" cn.huizong.corpus.HeavyCorpus "$work/input-$1.part" "$1"
    mv "$work/input-$1.part" "$work/input-$1"
}

reports='select count(*) from report'
findings='select (select count(*) from finding) + (select count(*) from body_finding) as findings'
text='select coalesce(sum(octet_length(content)), 0) from report'

h2() { java -cp "$classpath" org.h2.tools.Shell -url "$1" -user sa -sql "$2" | sed -n 2p | tr -d ' '; }
postgresql() { psql -qAt -d "$1" -c "$2"; }

# Runs over $2 reports into the store $3 and prints a line of the table.
measure() {
    local name="$1" size="$2" store="$3" code=0
    rm -rf "$work/growth/output"
    /usr/bin/time -f '%U %S %M' -o "$work/growth/time" java "-Xmx$heap" -jar "$jar" run yearly-consolidation \
        --input "$work/input-$size" --output "$work/growth/output" --store "$store" >"$work/growth/$name-$size.log" 2>&1 || code=$?
    [ "$code" = 0 ] || [ "$code" = 3 ] || { echo "failed with $code, see $work/growth/$name-$size.log" >&2; exit 1; }
    read -r user system peak < <(tail -1 "$work/growth/time")
    results=$(du -sk "$work/growth/output" | cut -f1)
    rm -rf "$work/growth/output"
}
line() { # NAME SIZE REPORTS FINDINGS TEXT STORE
    first="${first:-$(awk -v u="$user" -v s="$system" 'BEGIN { print u + s }')}"
    awk -v n="$1" -v r="$3" -v f="$4" -v t="$5" -v b="$6" -v o="$results" -v p="$peak" -v c="$(awk -v u="$user" -v s="$system" 'BEGIN { print u + s }')" \
        -v first="$first" 'BEGIN { printf "| %s | %d | %d | %d | %d | %d | %d | %.1f |\n", n, r, f, t, b, o, p, c / first }'
}

echo "| store | reports | findings | report text, bytes | store, bytes | results, KB | peak of the process, KB (heap $heap) | processor time |"
echo "|---|---:|---:|---:|---:|---:|---:|---:|"
for size in "${sizes[@]}"; do
    corpus "$size"
    rm -rf "$work/growth/store"
    url="jdbc:h2:file:$work/growth/store/growth"
    measure h2 "$size" "$url"
    line H2 "$size" "$(h2 "$url" "$reports")" "$(h2 "$url" "$findings")" "$(h2 "$url" "$text")" \
        "$(stat -c %s "$work/growth/store/growth.mv.db")"
    rm -rf "$work/growth/store"
    if [ -n "${PGHOST:-}" ]; then
        database="huizong_growth_$size"
        PGOPTIONS=--client-min-messages=warning dropdb --if-exists "$database"
        createdb -T template0 -E UTF8 "$database"
        HUIZONG_STORE_USER="$PGUSER" HUIZONG_STORE_PASSWORD="${PGPASSWORD:-}" \
            measure postgresql "$size" "jdbc:postgresql://${PGHOST}:${PGPORT:-5432}/$database"
        line PostgreSQL "$size" "$(postgresql "$database" "$reports")" "$(postgresql "$database" "$findings")" \
            "$(postgresql "$database" "$text")" "$(postgresql "$database" "select pg_database_size('$database')")"
        dropdb "$database"
    fi
done
