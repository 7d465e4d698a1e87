package cn.huizong.cli;

import cn.huizong.document.scan.RecogniserProgram;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Recognises lines of scans for another process of this program; nobody types it. */
@Command(hidden = true)
final class RecogniseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        RecogniserProgram.run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        return ExitCode.CLEAN;
    }
}
