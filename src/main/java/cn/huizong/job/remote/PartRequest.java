package cn.huizong.job.remote;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.util.Objects;

/**
 * Asks for a part of the reading to be done. It goes as named plain values, never as a serialised object, so that nothing a
 * stranger puts into the queue is ever turned into code.
 *
 * @param step the number of the part in Batch's record
 * @param name its name there, which tells a part of this store from one of another
 * @param inbox the inbox that the files lie in
 * @param reader the version and limits that the run reads with
 */
record PartRequest(long step, String name, String inbox, String reader) {
    Message message(JMSContext session) {
        try {
            MapMessage message = session.createMapMessage();
            message.setLong("step", step);
            message.setString("name", name);
            message.setString("inbox", inbox);
            message.setString("reader", reader);
            return message;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if the message is none
     */
    static PartRequest of(Message message) {
        if (!(message instanceof MapMessage values)) {
            throw new IllegalArgumentException("message");
        }
        try {
            return new PartRequest(
                    values.getLong("step"), text(values, "name"), text(values, "inbox"), text(values, "reader"));
        } catch (JMSException | NumberFormatException e) {
            throw new IllegalArgumentException("message", e);
        }
    }

    private static String text(MapMessage values, String name) throws JMSException {
        return Objects.requireNonNullElse(values.getString(name), "");
    }
}
