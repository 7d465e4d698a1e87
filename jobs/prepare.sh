#!/bin/sh
# 装程序：解开 huizong.jar，再空跑一次，做好类数据档案，以后每次启动只花一半时间。换了程序或 Java 就再做一次。
# Installs the program: unpacks the jar as Spring Boot lays it out, and keeps what Java makes of the classes of a run over
# an empty inbox (class data sharing), which halves every start. To be run again for another program or another Java.
# usage: jobs/prepare.sh target/huizong.jar /opt/huizong
set -eu
jar=$1
home=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$home" "$work/inbox"
rm -rf "$home/lib" "$home/huizong.jsa"
java -Djarmode=tools -jar "$jar" extract --destination "$home" --application-filename huizong.jar --force
home=$(cd "$home" && pwd)
cd "$work"
java -XX:ArchiveClassesAtExit="$home/huizong.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off -Djava.awt.headless=true \
    -jar "$home/huizong.jar" run nightly --input inbox --output output --store "jdbc:h2:file:$work/store" \
    >log 2>&1 || { cat log >&2; exit 1; }
chmod -R a+rX "$home"
