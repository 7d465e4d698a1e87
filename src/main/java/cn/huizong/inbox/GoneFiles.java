package cn.huizong.inbox;

import cn.huizong.control.OperatorFault;

/**
 * Tells an inbox from which files were taken away from one that is not there: an empty mount point looks like the former.
 *
 * @param most how many in a hundred of the files that the last run saw may be gone; with few files only that all are counts
 */
public record GoneFiles(int most) {
    private static final int ALL = 100;
    private static final int FEW = 10;

    /**
     * Holds an inbox to what the last run saw.
     *
     * @param gone how many of its files are gone now, and lie nowhere else in the inbox
     * @throws OperatorFault if more is gone than may be
     */
    void check(int known, int gone) {
        boolean all = gone == known && known > 0 && most < ALL;
        if (all || (known >= FEW && gone * ALL > most * known)) {
            throw new OperatorFault("上次运行时收件夹有 " + known + " 个文件，现在少了 " + gone
                    + " 个，可能是共享文件夹没有挂上；这次没有运行，原有数据没有改动。请检查收件夹；文件确实是移走的，用 --most-gone=100 再运行一次（设置 most-gone，现在是 "
                    + most + "）");
        }
    }
}
