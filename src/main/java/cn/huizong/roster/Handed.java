package cn.huizong.roster;

import cn.huizong.form.Wording;
import cn.huizong.report.Body;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as far as it tells whose report it may be.
 *
 * @param source its path in the inbox
 * @param sha256 its content
 */
public record Handed(String source, String sha256) {
    /** No file is known. */
    static final Handed NOWHERE = new Handed("", "");

    private static final Pattern BETWEEN = Pattern.compile("[/!]+");
    /** Folders of several areas, or of a kind of bodies. */
    private static final Pattern NO_AREA = Pattern.compile("^[各全本市县区乡镇].*|.*(?:部门|单位|乡镇|各|直属|街道办|园区|社区).*");

    /** The names of the folders and archives that it lies in, the nearest first. */
    List<String> folders() {
        List<String> parts = new ArrayList<>(Arrays.asList(BETWEEN.split(source)));
        parts.remove(parts.size() - 1);
        Collections.reverse(parts);
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** Whether the file's name, with the folders that it lies in, says a body's full name, or its area and the rest of it. */
    public boolean names(Body body) {
        String path = Wording.unified(source).replaceAll("[/!\\s]+", "");
        String agency = Wording.unified(body.agency());
        String area = Wording.unified(body.region());
        String rest = agency.startsWith(area) ? agency.substring(area.length()) : agency;
        return !agency.isEmpty()
                && (path.contains(agency) || (!area.isEmpty() && path.contains(area) && path.contains(rest)));
    }

    /** The folders as one path; empty for a file that lies in none. */
    String folder() {
        List<String> folders = new ArrayList<>(folders());
        Collections.reverse(folders);
        return String.join("/", folders);
    }

    /** The area that the name of a folder is, but for a year and other signs; of several the lowest. */
    static Optional<String> area(String folder) {
        String name = Wording.unified(folder.replaceFirst("\\.\\w{1,5}$", ""))
                .replaceAll("(?:20\\d{2}年?度?)|[^\\p{IsHan}]|年报|报告|材料|报送", "");
        List<String> areas = NO_AREA.matcher(name).matches() ? List.of() : AgencyName.areas(name);
        return areas.isEmpty() ? Optional.empty() : Optional.of(areas.get(areas.size() - 1));
    }
}
