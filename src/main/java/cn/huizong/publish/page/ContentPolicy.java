package cn.huizong.publish.page;

import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a browser may do on a page (Content Security Policy): it runs the page's own script and what that loads from beside it, and
 * nothing else. A text of a report that was taken for markup would still run nothing and load nothing.
 */
public final class ContentPolicy {
    /** Stands in the page where the policy goes. */
    public static final String PLACE = "the policy of this page";

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    /** The page with the policy that allows the styles and scripts in it. */
    static String into(String html) {
        return html.replace(
                PLACE,
                "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' file:; font-src data:; style-src "
                        + hashes(STYLE, html) + "; script-src " + hashes(SCRIPT, html)
                        + " 'strict-dynamic' 'self' file:");
    }

    private static String hashes(Pattern element, String html) {
        return element.matcher(html)
                .results()
                .map(found -> "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(found.group(1))) + "'")
                .collect(Collectors.joining(" "));
    }
}
