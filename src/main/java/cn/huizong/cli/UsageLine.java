package cn.huizong.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
                    missing.getMissing().stream()
                            .map(UsageLine::name)
                            .collect(Collectors.joining(messages.text("comma"))));
        }
        ArgSpec argument = e.getArgSpec();
        if (argument == null) {
            return messages.text("usage.wrong", String.valueOf(e.getValue()));
        }
        String choice = choice(argument);
        return choice.isEmpty()
                ? messages.text("usage.value", name(argument), String.valueOf(e.getValue()))
                : messages.text("usage.choice", name(argument), String.valueOf(e.getValue()), choice);
    }

    private String choice(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null
                ? ""
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(messages.text("comma")));
    }

    /** Neither such a word nor the one after it is repeated: what is on the screen of a scheduler is in its log. */
    private static boolean isSecret(String word) {
        return word.toLowerCase(Locale.ROOT).matches("--?[a-z.-]*(?:password|passwd|pwd|secret|token).*");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
