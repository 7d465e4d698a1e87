package cn.huizong.publish.table;

/**
 * One column of a published table.
 *
 * @param name its heading
 * @param type what its cells are
 * @param description what they mean, in Chinese
 */
public record Column(String name, Type type, String description) {
    /** What a cell is; the code is that of Table Schema. */
    public enum Type {
        TEXT("string"),
        INTEGER("integer"),
        NUMBER("number");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public static Column text(String name, String description) {
        return new Column(name, Type.TEXT, description);
    }

    public static Column integer(String name, String description) {
        return new Column(name, Type.INTEGER, description);
    }

    public static Column number(String name, String description) {
        return new Column(name, Type.NUMBER, description);
    }
}
