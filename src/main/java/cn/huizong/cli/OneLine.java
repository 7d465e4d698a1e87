package cn.huizong.cli;

import java.util.Optional;

/** What an exception says, in one line. */
final class OneLine {
    private OneLine() {}

    static String of(Throwable e) {
        return Optional.ofNullable(e.getMessage())
                .map(message -> message.replaceAll("\\s+", " ").strip())
                .orElse(e.getClass().getSimpleName());
    }
}
