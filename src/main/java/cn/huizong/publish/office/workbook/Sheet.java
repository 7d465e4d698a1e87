package cn.huizong.publish.office.workbook;

import java.io.IOException;

/** One sheet of the workbook. */
interface Sheet {
    /** Writes it from the tables of the year. */
    void write(OpenWorkbook book) throws IOException;
}
