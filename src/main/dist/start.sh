#!/bin/sh
# Starts by a double click or in a terminal: finds a Java, asks once where the reports are, consolidates, opens the result.
cd "$(dirname "$0")" || exit 1

# what the locale C would take from names of files
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*) ;;
    *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

major() {
    "$1" -version 2>&1 | sed -n '/ version "/{s/.* version "\([0-9]*\).*/\1/p;q;}'
}

# a person who started it by a double click reads the last lines before the window closes
wait_for_reader() {
    if [ -t 0 ] && [ -t 1 ]; then
        printf '\n按回车键结束（Enter）'
        read -r _
    fi
}

for java in ./jre/bin/java "${JAVA_HOME:-/nowhere}/bin/java" java; do
    found=$(command -v "$java" 2>/dev/null) || continue
    version=$(major "$found")
    if [ "${version:-0}" -ge 17 ]; then
        "$found" -jar huizong.jar start "$@"
        code=$?
        wait_for_reader
        exit $code
    fi
done

echo "没有找到 Java 17 或更新的版本。"
echo "请安装 Java 17 或更新的版本（例如 sudo apt install openjdk-17-jre），再启动；"
echo "不能安装程序的电脑，可以把解压版的 Java 放到本文件夹里，文件夹取名 jre。"
echo "Java 17 or newer was not found. Install one, or unpack one into a folder \"jre\" beside this file."
wait_for_reader
exit 1
