package cn.huizong.release;

import java.nio.file.Path;

/** Another run writes to an output folder. */
public final class OutputInUse extends Exception {
    private static final long serialVersionUID = 1L;

    OutputInUse(Path output) {
        super(output.toString());
    }
}
