package cn.huizong.job;

import cn.huizong.control.OperatorFault;
import cn.huizong.settings.Settings;
import cn.huizong.store.FingerprintStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the office had decided when an output was published last: a run by another job's settings, or without a file that was
 * forgotten on the command line, must not take it back in silence.
 */
final class PastDecisions {
    /** Without these a total is another, and nothing in the reports says so. */
    private static final List<String> OF_THE_OFFICE = List.of("roster", "matches", "corrections", "local-forms");

    private final FingerprintStore fingerprints;
    private final String inbox;
    private final Settings settings;
    /** As it is when the run begins: what is changed while it goes on is not what it publishes by. */
    private final Map<String, String> now;

    PastDecisions(FingerprintStore fingerprints, String inbox, Settings settings) throws IOException {
        this.fingerprints = fingerprints;
        this.inbox = inbox;
        this.settings = settings;
        this.now = settings.basis();
    }

    /**
     * What is decided otherwise than at the last publication, as the settings are named.
     *
     * @throws OperatorFault if what was given then is not given now
     */
    List<String> changes(boolean mayDrop) {
        Map<String, String> before = before();
        List<String> dropped = OF_THE_OFFICE.stream()
                .filter(what -> before.containsKey(what) && !now.containsKey(what))
                .toList();
        if (!dropped.isEmpty() && !mayDrop) {
            throw new OperatorFault("上次发布到 " + settings.output() + " 时用了 " + String.join("、", dropped)
                    + "，这次没有给出，汇总单位的决定会丢掉；这次没有运行。请在设置文件或命令行里给出；确实不再用，加上 --drop-decisions 再运行一次");
        }
        Map<String, String> either = new TreeMap<>(before);
        either.putAll(now);
        return before.isEmpty()
                ? List.of()
                : either.keySet().stream()
                        .filter(what -> !now.getOrDefault(what, "").equals(before.getOrDefault(what, "")))
                        .toList();
    }

    /** Keeps what a publication was made by. */
    void keep() {
        if (now.equals(before())) {
            return;
        }
        fingerprints.keep(
                inbox,
                name(),
                now.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private Map<String, String> before() {
        Map<String, String> before = new LinkedHashMap<>();
        fingerprints.find(inbox, name()).ifPresent(text -> {
            for (String each : text.split(" ", -1)) {
                String[] parts = each.split("=", 2);
                before.put(parts[0], parts[1]);
            }
        });
        return before;
    }

    private String name() {
        return "decisions " + settings.outputHash();
    }
}
