#!/usr/bin/env bash
# Measures the whole job against only opening the same Word files with POI. bench/README.md says how to read the result.
# usage: bench/run.sh [FILES] [REPETITIONS]
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
files="${1:-2000}"
repetitions="${2:-3}"
work="target/bench"
input="$work/input-$files"
jar="$PWD/target/huizong.jar"

[ -f "$jar" ] || mvn -B -ntp -q package -DskipTests
mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
classpath="target/test-classes:target/classes:$(cat target/test-classpath.txt)"
if [ ! -d "$input" ]; then
    rm -rf "$input.part"
    java -cp "$classpath" cn.huizong.corpus.HeavyCorpus "$input.part" "$files"
    mv "$input.part" "$input"
fi

# Seconds of one command, and no result for a command that failed. The job's exit code 3 means findings, not failure.
seconds() {
    local log="$1" start end code=0
    shift
    start=$(date +%s%N)
    "$@" >"$log" 2>&1 || code=$?
    end=$(date +%s%N)
    if [ "$code" != 0 ] && [ "$code" != 3 ]; then
        echo "failed with $code, see $log: $*" >&2
        return 1
    fi
    awk -v ns="$((end - start))" 'BEGIN { printf "%.2f\n", ns / 1e9 }'
}

poi() { seconds "$work/poi.log" java -Xmx1g -cp "$classpath" cn.huizong.corpus.PoiWalk "$input"; }
stream() { seconds "$work/stream.log" java -Xmx1g -cp "$classpath" cn.huizong.corpus.StreamPass "$input"; }
job() {
    rm -rf "$work/store" "$work/output"
    mkdir -p "$work/store"
    seconds "$work/job.log" java -Xmx1g -jar "$jar" run yearly-consolidation --input "$input" --output "$work/output" \
        --store "jdbc:h2:file:$PWD/$work/store/bench"
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

rm -f "$work"/*.times
for ((i = 1; i <= repetitions; i++)); do
    order="poi job stream"
    [ $((i % 2)) = 0 ] && order="stream job poi"
    for part in $order; do
        taken=$("$part") || { [ "$part" = job ] && continue || exit 1; }
        echo "$taken" >>"$work/$part.times"
        printf 'run %d  %-7s %8s s\n' "$i" "$part" "$taken"
    done
done

echo
printf '%d files, %s, %s processors, medians of %d runs\n' "$files" "$(du -sh "$input" | cut -f1)" "$(nproc)" "$repetitions"
base=$(median "$work/poi.times")
for part in poi job stream; do
    if [ -s "$work/$part.times" ]; then
        time=$(median "$work/$part.times")
        awk -v p="$part" -v t="$time" -v b="$base" 'BEGIN { printf "%-7s %8.2f s   %5.2f of poi\n", p, t, t / b }'
    else
        printf '%-7s  no result\n' "$part"
    fi
done
