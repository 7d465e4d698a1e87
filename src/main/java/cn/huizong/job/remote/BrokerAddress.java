package cn.huizong.job.remote;

import cn.huizong.control.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the message broker (消息代理) is and who speaks to it. Neither user nor password is ever part of the address or of a
 * message.
 *
 * @param url the address of an Artemis broker, such as {@code tcp://broker:61616}
 * @param user who speaks to it; may be empty
 * @param password the user's password; may be empty
 * @param trustStorePassword that of the trust store which the address names (TLS); may be empty
 */
public record BrokerAddress(String url, String user, String password, String trustStorePassword) {
    /** The environment variable that names the user. */
    public static final String USER = "HUIZONG_BROKER_USER";
    /** The environment variable that holds the password. */
    public static final String PASSWORD = "HUIZONG_BROKER_PASSWORD";
    /** The environment variable that names a file whose first line is the password. */
    public static final String PASSWORD_FILE = "HUIZONG_BROKER_PASSWORD_FILE";

    /** The environment variable that holds the password of the trust store. */
    public static final String TRUST_STORE_PASSWORD = "HUIZONG_BROKER_TRUST_STORE_PASSWORD";
    /** The environment variable that names a file whose first line is the password of the trust store. */
    public static final String TRUST_STORE_PASSWORD_FILE = "HUIZONG_BROKER_TRUST_STORE_PASSWORD_FILE";

    private static final Pattern WRITTEN = Pattern.compile("\\(?tcp://[^\\s@]+");
    private static final Pattern SECRET = Pattern.compile("(?i)(?:user|passw)");

    /**
     * Reads an address as the settings give it.
     *
     * @throws IllegalArgumentException if it is no such address or carries a user or password
     * @throws IOException if the password file cannot be read
     */
    public static BrokerAddress of(String url, Map<String, String> environment) throws IOException {
        if (!WRITTEN.matcher(url).matches() || SECRET.matcher(url).find()) {
            throw new IllegalArgumentException("broker");
        }
        return new BrokerAddress(
                url,
                environment.getOrDefault(USER, ""),
                Secret.in(environment, PASSWORD, PASSWORD_FILE),
                Secret.in(environment, TRUST_STORE_PASSWORD, TRUST_STORE_PASSWORD_FILE));
    }

    @Override
    public String toString() {
        return url;
    }
}
