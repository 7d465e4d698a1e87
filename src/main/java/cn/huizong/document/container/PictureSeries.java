package cn.huizong.document.container;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures that are certainly the pages of one report: all that lies in one folder are pictures, whose names differ in a
 * number only, and the numbers leave none out.
 *
 * @param name what stands for all of them: {@code 第1—3页.jpg}
 * @param files their names in the order of their pages
 */
record PictureSeries(String name, List<String> files) {
    /** The last number of a name tells the page; what follows it is the same on every page. */
    private static final Pattern PAGE = Pattern.compile(
            "(?<stem>.*?(?<![0-9]))(?<page>[0-9]{1,4})(?<tail>[^0-9]*)\\.(?:png|jpe?g|tiff?|bmp)",
            Pattern.CASE_INSENSITIVE);

    /** Pictures that are called by years are of several reports. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    PictureSeries {
        files = List.copyOf(files);
    }

    private record Page(String file, String stem, int number, String digits, String tail) {
        static Optional<Page> find(String file) {
            Matcher page = PAGE.matcher(file);
            return page.matches() && !YEAR.matcher(page.group("page")).matches()
                    ? Optional.of(new Page(
                            file,
                            page.group("stem"),
                            Integer.parseInt(page.group("page")),
                            page.group("page"),
                            page.group("tail")))
                    : Optional.empty();
        }

        boolean follows(Page before) {
            return stem.equals(before.stem) && tail.equals(before.tail) && number == before.number + 1;
        }
    }

    /** The series that the files of one folder are, if they are one. */
    static Optional<PictureSeries> find(List<String> files) {
        List<Page> pages = files.stream()
                .flatMap(file -> Page.find(file).stream())
                .sorted(Comparator.comparingInt(Page::number))
                .toList();
        if (files.size() < 2 || pages.size() < files.size()) {
            return Optional.empty();
        }
        for (int i = 1; i < pages.size(); i++) {
            if (!pages.get(i).follows(pages.get(i - 1))) {
                return Optional.empty();
            }
        }
        Page first = pages.get(0);
        String extension = first.file().substring(first.file().lastIndexOf('.'));
        String name = first.stem() + first.digits() + "—"
                + pages.get(pages.size() - 1).digits() + first.tail();
        return Optional.of(new PictureSeries(
                name + extension, pages.stream().map(Page::file).toList()));
    }
}
