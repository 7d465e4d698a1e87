package cn.huizong.control;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in a line why a step failed. Only what is nobody's surroundings but the program's own gets a stack trace. */
public final class FaultReason {
    private static final Logger LOG = LoggerFactory.getLogger(FaultReason.class);

    private FaultReason() {}

    /** The reason in a line, in Chinese. */
    public static String explain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorFault known) {
                return known.told();
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return RunControl.LOST;
            }
            if (cause instanceof FileSystemException file) {
                return "文件或文件夹用不了，请检查它是否存在、有没有权限、磁盘是否已满：" + file.getFile() + reason(file);
            }
            if (cause instanceof SQLException failed) {
                return "数据库出错：" + told(failed) + beneath(failed);
            }
        }
        Optional<IOException> disk = device(thrown);
        if (disk.isPresent()) {
            return "磁盘或网络读写出错，请检查磁盘是否已满：" + oneLine(disk.get());
        }
        LOG.error("程序出错", RedactedFault.of(thrown));
        return "程序出错，请把上面的记录交给维护人员：" + RedactedFault.names(thrown);
    }

    /** What the disk under a database file says. */
    private static String beneath(SQLException failed) {
        return device(failed)
                .map(disk -> "（写数据库文件时：" + oneLine(disk) + "；请检查磁盘是否已满）")
                .orElse("");
    }

    private static Optional<IOException> device(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException disk && disk.getMessage() != null) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    /** Whether the database failed. */
    public static boolean isOfStore(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(FileSystemException file) {
        return Optional.ofNullable(file.getReason())
                .map(reason -> "（" + reason + "）")
                .orElse("");
    }

    /** What a database says of data that it cannot take quotes the data. */
    private static String told(SQLException failed) {
        String state = Optional.ofNullable(failed.getSQLState()).orElse("");
        return state.startsWith("22") || state.startsWith("23") ? "SQLSTATE " + state : oneLine(failed);
    }

    private static String oneLine(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .map(message -> message.replaceAll("\\s+", " ").strip())
                .orElse(cause.getClass().getSimpleName());
    }
}
