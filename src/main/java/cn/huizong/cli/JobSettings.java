package cn.huizong.cli;

import cn.huizong.examine.Decided;
import cn.huizong.form.Forms;
import cn.huizong.form.Rules;
import cn.huizong.form.WrongYaml;
import cn.huizong.job.JobNames;
import cn.huizong.report.Corrections;
import cn.huizong.roster.Roster;
import cn.huizong.roster.file.CorrectionsFile;
import cn.huizong.roster.file.MatchesFile;
import cn.huizong.roster.file.RosterFile;
import cn.huizong.roster.file.WrongFile;
import cn.huizong.settings.Settings;
import cn.huizong.settings.SettingsFile;
import cn.huizong.settings.WrongSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a command goes by: the job's settings, the options given on the command line first. */
record JobSettings(Messages messages, String job) {
    Settings with(Map<String, Optional<?>> options) {
        if (!JobNames.ALL.contains(job)) {
            throw new UsageError(messages.text("usage.job", job, String.join(messages.text("comma"), JobNames.ALL)));
        }
        Map<String, Object> given = new HashMap<>();
        options.forEach((name, value) -> value.ifPresent(there -> given.put(name, there)));
        try {
            return new SettingsFile(Path.of("jobs", job + ".yml")).read(given);
        } catch (WrongSettings e) {
            throw new UsageError(e.text(messages::text));
        }
    }

    /** The official forms, with those of the office. */
    static Forms forms(String folder) {
        try {
            return Forms.withFolder(folder);
        } catch (WrongYaml e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UsageError("设置 forms 所指的文件夹读不出来：" + folder);
        }
    }

    /** The roster with the names that the office confirmed. */
    static Roster roster(Settings settings) {
        try {
            Roster roster =
                    settings.roster().isEmpty() ? Roster.NONE : new RosterFile(Path.of(settings.roster())).read();
            return settings.matches().isEmpty() ? roster : new MatchesFile(Path.of(settings.matches())).confirm(roster);
        } catch (WrongFile e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    /** What the office decided: the roster, the names that it confirmed, and its corrections. */
    static Decided decided(Settings settings, Forms forms) {
        Roster roster = roster(settings);
        try {
            Corrections corrections = settings.corrections().isEmpty()
                    ? Corrections.NONE
                    : new CorrectionsFile(Path.of(settings.corrections()), forms, Rules.official(forms), roster).read();
            return new Decided(roster, corrections);
        } catch (WrongFile e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }
}
