package cn.huizong.publish.office.workbook;

import java.util.List;

/**
 * How a sheet is laid out.
 *
 * @param name the words on its tab
 * @param paper how it lies on A4
 * @param fixed how many columns stay in view
 * @param empty what it says where there is no row
 * @param columns its columns
 */
record SheetLayout(String name, Paper paper, int fixed, String empty, List<SheetColumn> columns) {
    SheetLayout {
        columns = List.copyOf(columns);
    }

    /** How a sheet lies on the paper; the code is that of the format. */
    enum Paper {
        PORTRAIT("portrait"),
        LANDSCAPE("landscape");

        private final String code;

        Paper(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
