package cn.huizong.store;

/**
 * How far the partitions of a step are.
 *
 * @param open how many are not ended
 * @param written how many items are stored
 * @param steps grows with everything that a worker does
 * @param stopping whether the job is to stop
 */
public record PartitionProgress(int open, long written, long steps, boolean stopping) {
    /** Before anything began. */
    public static final PartitionProgress NONE = new PartitionProgress(0, 0, 0, false);
}
