package cn.huizong.store;

import cn.huizong.control.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the store is and who opens it. Neither user nor password is ever part of the address or of a message.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 * @param user who opens it
 * @param password the user's password; may be empty
 * @param owner who makes and changes the tables, if the user may not
 */
public record StoreAddress(String url, String user, String password, Optional<Owner> owner) {
    /** The environment variable that names the user of a PostgreSQL store. */
    public static final String USER = "HUIZONG_STORE_USER";
    /** The environment variable that holds the password. */
    public static final String PASSWORD = "HUIZONG_STORE_PASSWORD";
    /** The environment variable that names a file whose first line is the password. */
    public static final String PASSWORD_FILE = "HUIZONG_STORE_PASSWORD_FILE";

    /** The environment variable that names the user who makes and changes the tables, if the other may not. */
    public static final String OWNER = "HUIZONG_STORE_OWNER";
    /** The environment variable that holds that user's password. */
    public static final String OWNER_PASSWORD = "HUIZONG_STORE_OWNER_PASSWORD";
    /** The environment variable that names a file whose first line is that user's password. */
    public static final String OWNER_PASSWORD_FILE = "HUIZONG_STORE_OWNER_PASSWORD_FILE";

    /** H2 takes its settings in any case; PostgreSQL has a key of its own for the password of the client's certificate. */
    private static final Pattern PASSWORD_IN_URL =
            Pattern.compile("(?i)(?:pass(?:word|wd)?|pwd)\\s*=|^jdbc:postgresql://[^/]*@");

    private static final String H2 = "jdbc:h2:";

    /** H2 takes a path only if it says where it begins; a store in memory would forget what was read. */
    private static final Pattern FILE =
            Pattern.compile("jdbc:h2:file:(?:/|\\.{1,2}[/\\\\]|~[/\\\\]|[A-Za-z]:[/\\\\])[^;]*[^;/\\\\](?:;.*)?");

    private static final Pattern SERVER = Pattern.compile("jdbc:postgresql://[^/?]+/[^/?]+(?:\\?.*)?");

    /**
     * Every commit reaches the file, and the file stays open until the last chunk is in. A file that cannot be opened is told
     * by its exception, not by a trace on the screen.
     */
    private static final String H2_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    /** Whoever opens the store makes its tables. */
    public StoreAddress(String url, String user, String password) {
        this(url, user, password, Optional.empty());
    }

    /** Who owns the tables. */
    public record Owner(String user, String password) {}

    /**
     * Reads an address as the settings give it.
     *
     * @throws IllegalArgumentException if it names neither a file of H2 nor a database of PostgreSQL, or carries a password
     * @throws IOException if the password file cannot be read
     */
    public static StoreAddress of(String url, Map<String, String> environment) throws IOException {
        if (PASSWORD_IN_URL.matcher(url).find()) {
            throw new IllegalArgumentException("password");
        }
        if (FILE.matcher(url).matches()) {
            return new StoreAddress(url.contains("DB_CLOSE_ON_EXIT") ? url : url + H2_OPTIONS, "sa", "");
        }
        if (SERVER.matcher(url).matches()) {
            return new StoreAddress(
                    url,
                    environment.getOrDefault(USER, ""),
                    Secret.in(environment, PASSWORD, PASSWORD_FILE),
                    owner(environment));
        }
        throw new IllegalArgumentException(url);
    }

    private static Optional<Owner> owner(Map<String, String> environment) throws IOException {
        String user = environment.getOrDefault(OWNER, "");
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of(new Owner(user, Secret.in(environment, OWNER_PASSWORD, OWNER_PASSWORD_FILE)));
    }

    public boolean isFile() {
        return url.startsWith(H2);
    }

    @Override
    public String toString() {
        return url;
    }
}
