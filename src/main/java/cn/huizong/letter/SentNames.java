package cn.huizong.letter;

import java.util.regex.Pattern;

/** What is said at home put into the sender's terms: files by their own names, without our folders, lists and limits. */
final class SentNames {
    /** A name in quotes that ends as files do; what else stands in quotes are words of the form, which may hold a slash. */
    private static final Pattern QUOTED =
            Pattern.compile("([“《])[^“”《》]*/([^“”《》/]+\\.[A-Za-z0-9]{2,6}(?:（[^“”《》/]*）)?[”》])");

    private static final Pattern AT_HOME = Pattern.compile("（见 ?[a-z-]+\\.csv）|（限额 [a-z-]+）");

    /** A report that is named by its year needs no file name where its cells follow. */
    private static final Pattern OF_A_YEAR = Pattern.compile("(\\d{4} 年度报告)《[^《》]*》(?=[a-z]|第 )");

    private SentNames() {}

    /** The name of a file without its folders. */
    static String of(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    static String in(String text) {
        String named = OF_A_YEAR.matcher(text).replaceAll("$1");
        return AT_HOME.matcher(QUOTED.matcher(named).replaceAll("$1$2")).replaceAll("");
    }
}
