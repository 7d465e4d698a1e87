package cn.huizong.document.html;

import cn.huizong.document.Legibility;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What of a page a person sees. */
final class HtmlShown {
    private static final Set<String> NEVER = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "datalist",
            "rt",
            "rp",
            "del",
            "s",
            "strike");

    private static final Set<String> NO_INPUT =
            Set.of("hidden", "submit", "button", "reset", "image", "checkbox", "radio", "file", "password");
    private static final Set<String> BOXES =
            Set.of("td", "th", "tr", "table", "img", "caption", "tbody", "thead", "tfoot");

    /** The addresses that Word and LibreOffice give a note's sign in the text, and the sign at the note. */
    private static final Pattern NOTE = Pattern.compile("#(sd(foot|end)note\\d+(anc|sym)|_(ftn|edn)(ref)?\\d+)");

    private static final Pattern ZERO = Pattern.compile("[-+]?0*\\.?0+(?:px|pt|em|rem|%|cm|mm)?");
    private static final Pattern FAR_OFF = Pattern.compile("-\\d{3,}(?:\\.\\d*)?(?:px|pt|em|rem|%)?");

    /** Cut away by half from both sides, or all of it from one. */
    private static final Pattern CUT = Pattern.compile("inset\\((?:[5-9]\\d|100)%");

    private static final Pattern NOUGHT = Pattern.compile("scale[xy]?\\(0(?:\\.0+)?[,)]");
    private static final String INHERIT = "inherit";
    /** Values of a ground that leave what is below it as it is. */
    private static final Set<String> GROUNDLESS = Set.of(INHERIT, "none", "initial", "unset", "transparent", "0", "");

    private static final Pattern PICTURE = Pattern.compile("url\\(|gradient\\(|image\\(");
    /** The words of a value, functions whole. */
    private static final Pattern WORD = Pattern.compile("[^\\s()]+(?:\\([^()]*\\))?");

    private static final Pattern LENGTH = Pattern.compile("[-+]?([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(px|pt|em|rem|ex|%)?");

    /** In points, of text as web pages are set. */
    private static final double EM = 12;

    private static final double POINTS_A_PIXEL = 0.75;
    private static final double LEAST_MOVED = 2;
    private static final String PARSED = "parsed-style";

    private HtmlShown() {}

    /** Not to be seen, whether or not its place is kept. */
    static boolean isHidden(Element element) {
        if (isAbsent(element)) {
            return true;
        }
        Map<String, String> style = style(element);
        return !style.isEmpty() && (isInvisible(element, style) || isElsewhere(style) || isStruck(style));
    }

    private static boolean isInvisible(Element element, Map<String, String> style) {
        String visibility = style.getOrDefault("visibility", "");
        boolean veiled = visibility.equals("hidden") || visibility.equals("collapse");
        return (veiled && !showsPart(element))
                || isZero(style, "opacity")
                || style.getOrDefault("content-visibility", "").equals("hidden")
                || style.getOrDefault("mso-hide", "").equals("all");
    }

    /** Whether something in an invisible element is visible again. */
    private static boolean showsPart(Element element) {
        return element.getElementsByAttribute("style").stream()
                .anyMatch(inner -> style(inner).getOrDefault("visibility", "").equals("visible"));
    }

    /**
     * What text inherits and is not seen by, unless an element nearer to it has its own word on that.
     *
     * @param small whether its size is nought, or too small to be seen
     * @param veiled whether it is invisible, its place kept
     * @param clear whether it is drawn in no colour
     * @param ink its colour
     * @param ground the colour of what it stands on
     */
    record Fading(boolean small, boolean veiled, boolean clear, int ink, int ground) {
        static final Fading NONE = new Fading(false, false, false, Legibility.UNKNOWN, Legibility.WHITE);

        /** On a ground that only a style sheet outside of the page knows. */
        static final Fading UNKNOWN_GROUND = new Fading(false, false, false, Legibility.UNKNOWN, Legibility.UNKNOWN);

        /** For the text of an element somewhere on a page with this. */
        Fading over(Element element) {
            Element parent = element.parent();
            return (parent == null ? this : over(parent)).within(element);
        }

        /** For the text of an element that lies in one with this. */
        Fading within(Element element) {
            Map<String, String> style = style(element);
            String colour = style.getOrDefault("color", old(element, "color"));
            String background = style.getOrDefault("background", old(element, "bgcolor"));
            boolean pictured = isPictured(element, style);
            if (style.isEmpty() && colour.equals(INHERIT) && background.equals(INHERIT) && !pictured) {
                return this;
            }
            String size = style.getOrDefault("font-size", INHERIT);
            boolean relative = (size.endsWith("em") && !size.endsWith("rem")) || size.endsWith("%");
            String visibility = style.getOrDefault("visibility", INHERIT);
            boolean own = !colour.equals(INHERIT);
            PageColour written = PageColour.of(colour);
            return new Fading(
                    isTiny(size) || (small && (relative || size.equals(INHERIT))),
                    visibility.equals(INHERIT) ? veiled : !visibility.equals("visible"),
                    own ? written.share() <= 0 : clear,
                    own ? written.colour() : ink,
                    pictured ? Legibility.UNKNOWN : ground(background));
        }

        private static String old(Element element, String attribute) {
            return element.hasAttr(attribute) ? element.attr(attribute).strip().toLowerCase(Locale.ROOT) : INHERIT;
        }

        private static boolean isPictured(Element element, Map<String, String> style) {
            return PICTURE.matcher(style.getOrDefault("background-image", "")).find()
                    || PICTURE.matcher(style.getOrDefault("background", "")).find()
                    || !element.attr("background").isBlank();
        }

        /** The colour of a ground in that of this; one that lets some of it through is none that is known. */
        private int ground(String background) {
            if (GROUNDLESS.contains(background)) {
                return ground;
            }
            Matcher words = WORD.matcher(background);
            PageColour found = new PageColour(Legibility.UNKNOWN, 1);
            while (words.find() && found.colour() == Legibility.UNKNOWN && found.share() > 0) {
                found = PageColour.of(words.group());
            }
            return found.share() <= 0 ? ground : found.share() < 1 ? Legibility.UNKNOWN : found.colour();
        }

        boolean hides() {
            return small || veiled || clear || Legibility.isUnseen(ink, ground);
        }
    }

    /** Whether nobody sees text of a size; one that is told in parts of another is known if it is nought. */
    private static boolean isTiny(String size) {
        Matcher length = LENGTH.matcher(size);
        if (!length.matches()) {
            return ZERO.matcher(size).matches();
        }
        String unit = length.group(2) == null ? "px" : length.group(2);
        double number = Double.parseDouble(length.group(1));
        boolean absolute = unit.equals("px") || unit.equals("pt");
        return absolute ? Legibility.isTiny(number * (unit.equals("px") ? POINTS_A_PIXEL : 1)) : number == 0;
    }

    private static boolean isStruck(Map<String, String> style) {
        return style.getOrDefault("text-decoration", "").contains("line-through");
    }

    /** Moved off the page, or cut to nothing. */
    private static boolean isElsewhere(Map<String, String> style) {
        String position = style.getOrDefault("position", "");
        boolean free = position.equals("absolute") || position.equals("fixed");
        boolean cut =
                free && style.getOrDefault("clip", "").replaceAll("\\s", "").startsWith("rect(0");
        boolean closed = style.getOrDefault("overflow", "").contains("hidden")
                && (isZero(style, "height") || isZero(style, "width") || isZero(style, "max-height"));
        return (free && (isFarOff(style, "left") || isFarOff(style, "top")))
                || isFarOff(style, "text-indent")
                || cut
                || closed
                || CUT.matcher(style.getOrDefault("clip-path", "").replaceAll("\\s", ""))
                        .lookingAt()
                || NOUGHT.matcher(style.getOrDefault("transform", "").replaceAll("\\s", ""))
                        .find();
    }

    private static boolean isZero(Map<String, String> style, String property) {
        return ZERO.matcher(style.getOrDefault(property, "")).matches();
    }

    private static boolean isFarOff(Map<String, String> style, String property) {
        return FAR_OFF.matcher(style.getOrDefault(property, "")).matches();
    }

    /** Not there at all: a table closes up where such a cell or row would be. */
    static boolean isAbsent(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || isNoteSign(element)
                || style(element).getOrDefault("display", "").equals("none");
    }

    /** The number of a footnote is none of the text: 12 with note 1 is not 121. */
    private static boolean isNoteSign(Element element) {
        return element.normalName().equals("a")
                && NOTE.matcher(element.attr("href")).matches();
    }

    /** Whether an element writes what is in it as a raised or lowered mark. */
    static boolean isRaised(Element element) {
        boolean tag = element.normalName().equals("sup") || element.normalName().equals("sub");
        Map<String, String> style = style(element);
        String align = style.getOrDefault("vertical-align", "");
        if (isMoved(style, "mso-text-raise") && !isBlock(element) && isBesideText(element)) {
            return true;
        }
        if (align.isEmpty() && !(tag || style.getOrDefault("position", "").equals("relative"))) {
            return false;
        }
        if (align.equals("super") || align.equals("sub") || (tag && !align.equals("baseline"))) {
            return !BOXES.contains(element.normalName()) && (tag || !isBlock(element));
        }
        boolean length = isMoved(style, "vertical-align");
        boolean moved = style.getOrDefault("position", "").equals("relative")
                && (isMoved(style, "top") || isMoved(style, "bottom"));
        boolean placed = length || moved || align.equals("text-top") || align.equals("text-bottom");
        return placed && !BOXES.contains(element.normalName()) && !isBlock(element) && isBesideText(element);
    }

    /** Whether a length moves text far enough to be seen: by two points, as in the other formats. */
    private static boolean isMoved(Map<String, String> style, String property) {
        Matcher length = LENGTH.matcher(style.getOrDefault(property, ""));
        if (!length.matches()) {
            return false;
        }
        double points = switch (length.group(2) == null ? "px" : length.group(2)) {
            case "pt" -> 1;
            case "em", "rem" -> EM;
            case "ex" -> EM / 2;
            case "%" -> EM / 100;
            default -> POINTS_A_PIXEL;
        };
        return Double.parseDouble(length.group(1)) * points >= LEAST_MOVED;
    }

    /** Whether the cell or paragraph says more than the element does: what is moved as a whole is no mark in it. */
    private static boolean isBesideText(Element element) {
        Element parent = element.parent();
        Element around = parent == null ? null : parent.closest("td, th, p, li, div");
        return around != null && !around.text().strip().equals(element.text().strip());
    }

    /** What was filled into a field of a form, or chosen in it. */
    static String filled(Element element) {
        return switch (element.normalName()) {
            case "input" ->
                NO_INPUT.contains(element.attr("type").strip().toLowerCase(Locale.ROOT)) ? "" : element.attr("value");
            case "textarea" -> element.wholeText();
            default -> chosen(element);
        };
    }

    static boolean isField(Element element) {
        String name = element.normalName();
        return name.equals("input") || name.equals("textarea") || name.equals("select");
    }

    /** The options that are chosen; a closed list shows its first one if none is. */
    private static String chosen(Element select) {
        StringBuilder chosen = new StringBuilder();
        select.select("option[selected]").forEach(option -> chosen.append(' ').append(option.text()));
        boolean open = select.hasAttr("multiple") || select.hasAttr("size");
        if (chosen.isEmpty() && !open) {
            Element first = select.selectFirst("option");
            chosen.append(first == null ? "" : first.text());
        }
        return chosen.toString().strip();
    }

    /** A style that was taken apart, kept with its element: each is asked for several times. */
    private record Parsed(String text, Map<String, String> style) {}

    private static Map<String, String> style(Element element) {
        if (!element.hasAttr("style")) {
            return Map.of();
        }
        String text = element.attr("style");
        if (element.attributes().userData(PARSED) instanceof Parsed parsed
                && parsed.text().equals(text)) {
            return parsed.style();
        }
        Map<String, String> style = new LinkedHashMap<>();
        Map<String, String> important = new LinkedHashMap<>();
        StyleSheet.declarations(text, style, important);
        style.putAll(important);
        element.attributes().userData(PARSED, new Parsed(text, style));
        return style;
    }

    /** {@code <ins>} and {@code <del>} stand inside sentences, whatever jsoup says of them. */
    static boolean isBlock(Element element) {
        return element.isBlock() && !element.normalName().equals("ins");
    }
}
