package cn.huizong.document.sheet;

/** What is seen of a text whose runs have fonts of their own. White is seen if all of it is: then its ground is not. */
final class FontRuns {
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder dark = new StringBuilder();

    void add(CellFont font, String run) {
        String shown = font.show(run);
        all.append(shown);
        if (!font.pale()) {
            dark.append(shown);
        }
    }

    String text() {
        return dark.toString().isBlank() ? all.toString() : dark.toString();
    }
}
