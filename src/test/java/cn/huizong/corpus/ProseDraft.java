package cn.huizong.corpus;

/** One paragraph. */
final class ProseDraft implements Part {
    /** What a paragraph is for. */
    enum Role {
        TITLE,
        HEADING,
        TEXT,
        SIGNATURE
    }

    final Role role;
    String text;

    ProseDraft(Role role, String text) {
        this.role = role;
        this.text = text;
    }
}
