package cn.huizong.job.remote;

import cn.huizong.control.StepNames;
import cn.huizong.inbox.ReaderFingerprint;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks for a part of the reading or of the examination to be done. It goes as named plain values, never as a serialised object, so that nothing a
 * stranger puts into the queue is ever turned into code.
 *
 * @param step the number of the part in Batch's record
 * @param name its name there, which tells a part of this store from one of another
 * @param inbox the inbox that the files lie in
 * @param version the version of the program that runs
 * @param reader what the run reads by
 * @param decided a hash over what the office decided
 */
record PartRequest(long step, String name, String inbox, String version, ReaderFingerprint reader, String decided) {
    /** As Batch names the parts of a step: by the first and last number that it holds. */
    private static final Pattern NAME =
            Pattern.compile("(?:" + StepNames.INGEST + "|" + StepNames.EXAMINE + "):\\d{1,19}-\\d{1,19}");
    /** Of versions and hashes. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.+ -]{1,200}");

    Message message(JMSContext session) {
        try {
            MapMessage message = session.createMapMessage();
            message.setLong("step", step);
            message.setString("name", name);
            message.setString("inbox", inbox);
            message.setString("version", version);
            message.setString("reader", reader.text());
            message.setString("decided", decided);
            return message;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a request. Whoever may write to the queue may say anything: what is read is shown to people.
     *
     * @throws IllegalArgumentException if the message is none
     */
    static PartRequest of(Message message) {
        if (!(message instanceof MapMessage values)) {
            throw new IllegalArgumentException("message");
        }
        try {
            return new PartRequest(
                    values.getLong("step"),
                    text(values, "name", NAME),
                    text(values, "inbox"),
                    text(values, "version", PLAIN),
                    ReaderFingerprint.parse(text(values, "reader", PLAIN)),
                    text(values, "decided", PLAIN));
        } catch (JMSException | NumberFormatException e) {
            throw new IllegalArgumentException("message", e);
        }
    }

    /** Why a worker would do the part otherwise than the run itself, if it would. */
    Optional<String> findObjection(String itsInbox, String itsVersion, ReaderFingerprint itsReader) {
        if (!inbox.equals(itsInbox)) {
            return Optional.of(
                    "worker 的收件夹是 " + itsInbox + "，运行的是 " + inbox.replaceAll("\\p{Cntrl}", "?") + "，两边要是同一路径");
        }
        if (!version.equals(itsVersion)) {
            return Optional.of("worker 的程序版本是 " + itsVersion + "，运行的是 " + version + "，两边要一样");
        }
        if (reader.equals(itsReader)) {
            return Optional.empty();
        }
        String parts = reader.differences(itsReader).stream()
                .map(ReaderFingerprint.Part::words)
                .collect(Collectors.joining("、"));
        return Optional.of("worker 与运行的" + (parts.isEmpty() ? "勾稽关系" : parts) + "不同，两边要一样");
    }

    /** Whether it is of the step that holds reports against the rules, not of the one that reads. */
    boolean isExamination() {
        return name.startsWith(StepNames.EXAMINE + ":");
    }

    /** Why a worker would examine otherwise than the run itself, if it would. */
    Optional<String> findObjection(String itsDecided) {
        return decided.equals(itsDecided) ? Optional.empty() : Optional.of("worker 的名录、确认的名称或更正与运行的不同，两边要一样");
    }

    private static String text(MapMessage values, String name, Pattern written) throws JMSException {
        String text = text(values, name);
        if (!written.matcher(text).matches()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    private static String text(MapMessage values, String name) throws JMSException {
        return Objects.requireNonNullElse(values.getString(name), "");
    }
}
