package cn.huizong.locate;

/**
 * What a cell of a component may say when it changes, in the component's unit.
 *
 * @param cell the cell's place in the component
 * @param least the least value, {@link #NO_LEAST} if there is none
 * @param most the greatest value, {@link #NO_MOST} if there is none
 */
record Range(int cell, long least, long most) {
    static final long NO_LEAST = Long.MIN_VALUE;
    static final long NO_MOST = Long.MAX_VALUE;

    static Range of(int cell, long value) {
        return new Range(cell, value, value);
    }
}
