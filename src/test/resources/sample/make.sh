#!/usr/bin/env bash
# Saves the reports of bodies.yml that say "saved" anew with LibreOffice, then writes sample-input. Needs LibreOffice, Noto Sans CJK and zip.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
work="$PWD/target/sample"
kept="$PWD/src/test/resources/sample/saved"

mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
rm -rf "$work" "$kept"
mkdir -p "$work" "$kept"
make=(java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" cn.huizong.corpus.SampleInput .)
"${make[@]}" "$work"

save() {
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to "$1" --outdir "$kept" "$work/$2" >>"$work/soffice.log" 2>&1
}
save "odt:writer8" 云溪市气象局2020年政府信息公开工作年度报告.docx
save "pdf:writer_pdf_Export" 云溪市档案馆2020年政府信息公开工作年度报告.docx
save "doc:MS Word 97" 云溪市档案馆2021年政府信息公开工作年度报告.docx
save "rtf:Rich Text Format" 云溪市住房和城乡建设局2019年政府信息公开工作年度报告.docx
save "xlsx:Calc MS Excel 2007 XML" 云溪市住房和城乡建设局2020年政府信息公开工作年度报告.xlsx
zip -q -d "$kept"/*.odt 'Thumbnails/*' 'Configurations2/*'

mvn -B -ntp -q process-test-resources
"${make[@]}"
