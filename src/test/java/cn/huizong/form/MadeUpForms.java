package cn.huizong.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A form of a year to come: that of 2021 with one more reason to deny an application. */
public final class MadeUpForms {
    public static final String NEW_ROW = "application.denied.copyright";
    private static final String LAST = "label: 8.属于行政查询事项}\n";

    private MadeUpForms() {}

    /** The text of its file. */
    public static String of2027() throws IOException {
        try (InputStream in = MadeUpForms.class.getResourceAsStream("/forms/2021.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("form: \"2021\"\nfrom: 2021\n", "form: \"2027\"\nfrom: 2027\n")
                    .replace(LAST, LAST + "              - {code: " + NEW_ROW + ", label: 9.涉及他人著作权}\n");
        }
    }
}
