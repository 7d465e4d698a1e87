#!/usr/bin/env bash
# Makes the reports of this folder anew with LibreOffice: README.md says what they are.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
work="$PWD/target/formats"
kept="$PWD/src/test/resources/formats"

mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
rm -rf "$work"
java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" cn.huizong.corpus.FormatsInput "$work"

convert() {
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to "$2" --outdir "$work/$1" "$work/$3"/* >>"$work/soffice.log" 2>&1
}
convert doc "doc:MS Word 97" docx
convert rtf "rtf:Rich Text Format" docx
convert odt "odt:writer8" docx
convert html "html:HTML (StarWriter)" docx
convert pdf "pdf:writer_pdf_Export" docx
convert xlsx "xlsx:Calc MS Excel 2007 XML" sheets
convert xls "xls:MS Excel 97" sheets
convert ods "ods:calc8" sheets

for file in "$work"/odt/* "$work"/ods/*; do
    zip -q -d "$file" 'Thumbnails/*' 'Configurations2/*'
done

# fonts make printed files big: every third is left out
for number in 03 06 09 12 15 18 21 24 27 30 33; do
    rm -f "$work/pdf/$number.pdf"
done

for format in docx doc rtf odt html pdf xlsx xls ods; do
    rm -f "$kept/$format.zip"
    (cd "$work/$format" && find . -type f -printf '%P\n' | LC_ALL=C sort | zip -q -9 -X "$kept/$format.zip" -@)
done
du -h "$kept"/*.zip
