#!/usr/bin/env bash
# Measures the job against its floor and against other readers of the same files. bench/README.md says how to read it.
# usage: [PARTS="stream job ..."] [PYTHON=python3] bench/run.sh [SMALL] [LARGE] [REPETITIONS]
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
small="${1:-2000}"
large="${2:-20000}"
repetitions="${3:-3}"
parts="${PARTS:-stream poi tika python read job nightly changed}"
python="${PYTHON:-python3}"
work="$PWD/target/bench"
jar="$PWD/target/huizong.jar"
mkdir -p "$work/times" "$work/log"
rm -f "$work"/times/*

[ -f "$jar" ] || mvn -B -ntp -q package -DskipTests
mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
classpath="target/test-classes:target/classes:$(cat target/test-classpath.txt)"

without() { parts=" $parts "; parts="${parts/ $1 / }"; echo "skipped $1: $2"; }
if [[ " $parts " == *" tika "* ]]; then
    mvn -B -ntp -q -f bench/tika/pom.xml compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt \
        >"$work/log/tika-build.log" 2>&1 || without tika "its libraries cannot be fetched, see $work/log/tika-build.log"
fi
if [[ " $parts " == *" python "* ]] && ! "$python" -c 'import docx, pandas' 2>/dev/null; then
    without python "python3 -m venv v && v/bin/pip install python-docx==1.2.0 pandas; then PYTHON=v/bin/python bench/run.sh"
fi

corpus() {
    [ -d "$work/input-$1" ] && return
    rm -rf "$work/input-$1.part"
    java -cp "$classpath" cn.huizong.corpus.HeavyCorpus "$work/input-$1.part" "$1"
    mv "$work/input-$1.part" "$work/input-$1"
}
mixed() {
    [ -d "$work/input-mixed" ] && return
    rm -rf "$work/input-mixed.part"
    mkdir -p "$work/input-mixed.part"
    for zip in src/test/resources/formats/*.zip; do
        unzip -qo "$zip" -d "$work/input-mixed.part/$(basename "$zip" .zip)"
    done
    mv "$work/input-mixed.part" "$work/input-mixed"
}

# Seconds of one command into times/NAME, those of all processors into times/NAME.cpu. The job's exit code 3 means findings, not failure.
timed() {
    local name="$1" code=0 TIMEFORMAT='%R %U %S'
    shift
    { time "$@" >"$work/log/$name.log" 2>&1 || code=$?; } 2>"$work/log/$name.time"
    awk '{ print $1 }' "$work/log/$name.time" >>"$work/times/$name"
    awk '{ print $2 + $3 }' "$work/log/$name.time" >>"$work/times/$name.cpu"
    [ "$code" = 0 ] || [ "$code" = 3 ] || { echo "failed with $code, see $work/log/$name.log" >&2; exit 1; }
}
huizong() { # NAME JOB INBOX
    timed "$1" java -Xmx1g -jar "$jar" run "$2" --input "$3" --output "$work/output-$(basename "$3")" \
        --store "jdbc:h2:file:$work/store-$(basename "$3")/bench"
}
afresh() { rm -rf "$work/output-$(basename "$1")" "$work/store-$(basename "$1")"; }
java_class() { timed "$1-$2" java -Xmx1g -cp "$classpath" "cn.huizong.corpus.$3" "$work/input-$2"; }

# One part over a corpus of $2 files, or over the mixed one.
measure() {
    local input="$work/input-$2" report
    case "$1" in
        stream) java_class stream "$2" StreamPass ;;
        poi) java_class poi "$2" PoiWalk ;;
        read) java_class read "$2" ReadAndCheck ;;
        tika) timed "tika-$2" java -Xmx1g -cp "bench/tika/target/classes:$(cat bench/tika/target/classpath.txt)" \
            cn.huizong.bench.TikaPass "$input" ;;
        python) timed "python-$2" "$python" bench/python_docx.py "$input" ;;
        job) afresh "$input" && huizong "job-$2" yearly-consolidation "$input" ;;
        nightly) [ -d "$work/store-input-$2" ] || huizong first yearly-consolidation "$input"
            huizong "nightly-$2" nightly "$input" ;;
        changed) [ -d "$work/store-input-$2" ] || huizong first yearly-consolidation "$input"
            report=$(find "$input" -type f | sort | sed -n 1p) # head would break the pipe of a long list
            date +%s%N | zip -qz "$report" # another comment of the archive: other bytes, the same report
            huizong "changed-$2" nightly "$input" ;;
        start) mkdir -p "$work/input-none" && afresh "$work/input-none" && huizong "start-none" yearly-consolidation "$work/input-none" ;;
        empty) timed "empty-none" java -Xmx1g -cp "$classpath" cn.huizong.corpus.EmptyBatch \
            --spring.flyway.enabled=false --spring.batch.jdbc.initialize-schema=always ;;
    esac
}
reversed() { local out="" word; for word in $1; do out="$word $out"; done; echo "$out"; }

corpus "$small"
corpus "$large"
mixed
for ((i = 1; i <= repetitions; i++)); do
    order="$parts"
    [ $((i % 2)) = 0 ] && order=$(reversed "$parts")
    for part in $order; do
        for size in "$small" "$large"; do measure "$part" "$size"; done
        echo "round $i: $part"
    done
    for part in empty start; do measure "$part" none; done
    [[ " $parts " != *" job "* ]] || measure job mixed
    [[ " $parts " != *" read "* ]] || measure read mixed
done

median() { sort -n "$work/times/$1" | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
echo
echo "$small and $large files, $(nproc) processors, medians of $repetitions; 1.00 is the pass over the XML (stream)"
printf '%-9s %10s %10s %20s %26s\n' part "$small" "$large" "one report more" "of all processors' time"
for part in $parts; do
    if [ ! -f "$work/times/stream-$small" ]; then echo "no ratios without stream"; break; fi
    awk -v p="$part" -v a="$(median "$part-$small")" -v b="$(median "$part-$large")" \
        -v fa="$(median "stream-$small")" -v fb="$(median "stream-$large")" \
        -v ca="$(median "$part-$small.cpu")" -v cb="$(median "$part-$large.cpu")" \
        -v da="$(median "stream-$small.cpu")" -v db="$(median "stream-$large.cpu")" \
        'BEGIN { printf "%-9s %10.2f %10.2f %20.2f %26.2f\n", p, a / fa, b / fb, (b - a) / (fb - fa), (cb - ca) / (db - da) }'
done
awk -v a="$(median start-none)" -v b="$(median empty-none)" 'BEGIN { printf "start of the program: %.2f of an empty batch application\n", a / b }'
if [ -f "$work/times/job-mixed" ]; then
    awk -v a="$(median job-mixed)" -v b="$(median start-none)" 'BEGIN { printf "job over the mixed formats: %.2f of its start\n", a / b }'
fi
