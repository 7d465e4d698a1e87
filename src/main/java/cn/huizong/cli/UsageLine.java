package cn.huizong.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in one line. */
record UsageLine(Messages messages) {
    String of(ParameterException e, String... words) {
        if (Arrays.stream(words).anyMatch(UsageLine::isSecret)) {
            return messages.text("usage.password");
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing) {
            return messages.text(
                    "usage.missing",
                    missing.getMissing().stream().map(UsageLine::name).collect(Collectors.joining("、")));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null
                ? messages.text("usage.wrong", String.valueOf(e.getValue()))
                : messages.text("usage.value", name(argument), String.valueOf(e.getValue()));
    }

    /** Neither such a word nor the one after it is repeated: what is on the screen of a scheduler is in its log. */
    private static boolean isSecret(String word) {
        return word.toLowerCase(Locale.ROOT).matches("--?[a-z.-]*(?:password|passwd|pwd|secret|token).*");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
