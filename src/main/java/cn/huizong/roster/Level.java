package cn.huizong.roster;

import cn.huizong.report.Area;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A level of government (行政层级), the highest first. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private static final Map<String, Level> WORDS = Map.of(
            "省级", PROVINCE, "市级", CITY, "地级", CITY, "县级", COUNTY, "区级", COUNTY, "县区级", COUNTY, "乡级", TOWNSHIP, "乡镇级",
            TOWNSHIP, "村级", VILLAGE);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** How many digits of a code tell an area of this level. */
    int digits() {
        return digits;
    }

    /** The word used in the outputs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that a word of the roster names. */
    public static Optional<Level> find(String word) {
        for (Level level : values()) {
            if (level.code().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.ofNullable(WORDS.get(word));
    }

    /** The level that an area's code tells, else its name. */
    public static Optional<Level> of(Area area) {
        return ofCode(area.code()).or(() -> ofName(area.name()));
    }

    /** The level of a code of 6, 9 or 12 digits (GB/T 2260 with GB/T 10114); empty for any other text. */
    static Optional<Level> ofCode(String code) {
        if (!AreaCode.isOne(code)) {
            return Optional.empty();
        }
        return Optional.of(AreaCode.level(code));
    }

    /** The level that the end of an area's name tells; a 市 may be a city or a county, and is taken for a city. */
    static Optional<Level> ofName(String name) {
        if (name.matches(".*(?:省|自治区|特别行政区)")) {
            return Optional.of(PROVINCE);
        } else if (name.matches(".*(?:市|自治州|地区|盟)")) {
            return Optional.of(CITY);
        } else if (name.matches(".*(?:县|区|旗)")) {
            return Optional.of(COUNTY);
        } else if (name.matches(".*(?:镇|乡|街道|苏木)")) {
            return Optional.of(TOWNSHIP);
        }
        return Optional.empty();
    }
}
