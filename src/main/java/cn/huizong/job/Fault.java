package cn.huizong.job;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a line why a step failed. Only what is nobody's surroundings but the program's own gets a stack trace. */
final class Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    static String explain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException file) {
                return "文件或文件夹用不了，请检查它是否存在、有没有权限、磁盘是否已满：" + file.getFile() + reason(file);
            }
            if (cause instanceof SQLException) {
                return "数据库出错：" + oneLine(cause);
            }
        }
        LOG.error("程序出错", thrown);
        return "程序出错，请把上面的记录交给维护人员：" + oneLine(thrown);
    }

    private static String reason(FileSystemException file) {
        return Optional.ofNullable(file.getReason())
                .map(reason -> "（" + reason + "）")
                .orElse("");
    }

    private static String oneLine(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .map(message -> message.replaceAll("\\s+", " ").strip())
                .orElse(cause.getClass().getSimpleName());
    }
}
