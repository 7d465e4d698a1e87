#!/usr/bin/env bash
# Fuzzes every reader and the extractor, one after the other, each for so many seconds (default 600).
# A fault is kept as a file beside the tests and makes the run fail; what was learnt stays in .cifuzz-corpus.
# Usage: bench/fuzz.sh [SECONDS] [NAME...]    e.g. bench/fuzz.sh 3600 anyPageIsReadOrRefused
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-600}
shift || true
mvn -B -ntp -q test-compile
tests=$(grep -oP '(?<=void )any\w+(?=\()' -H src/test/java/cn/huizong/fuzz/*FuzzTests.java |
    sed -E 's|.*/(\w+)\.java:(\w+)|\1#\2|')
for test in $tests; do
    name=${test#*#}
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    echo "== $name"
    log=target/fuzz-$name.log
    JAZZER_FUZZ=1 mvn -B -ntp surefire:test@fuzz -Dtest="$test" -Djazzer.max_duration="${seconds}s" >"$log" 2>&1 ||
        { tail -40 "$log"; echo "$name: a fault, the whole log is in $log"; exit 1; }
    grep -E '^Done [0-9]+ runs' "$log"
done
