package cn.huizong.publish;

/**
 * One column of a published table.
 *
 * @param name its heading
 * @param type what its cells are
 * @param description what they mean, in Chinese
 */
record Column(String name, Type type, String description) {
    /** What a cell is; the code is that of Table Schema. */
    enum Type {
        TEXT("string"),
        INTEGER("integer"),
        NUMBER("number");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Column text(String name, String description) {
        return new Column(name, Type.TEXT, description);
    }

    static Column integer(String name, String description) {
        return new Column(name, Type.INTEGER, description);
    }

    static Column number(String name, String description) {
        return new Column(name, Type.NUMBER, description);
    }
}
