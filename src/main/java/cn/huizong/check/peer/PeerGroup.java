package cn.huizong.check.peer;

import cn.huizong.roster.Level;
import java.util.Optional;

/**
 * The bodies that one is held against: those whose reports of a year are on one form, of one kind and level; or all of them.
 *
 * @param year the report year
 * @param form the form
 * @param isArea whether the reports speak for whole areas
 * @param kind the roster's word for what they are; empty without one, and of all
 * @param level the level of the areas they are at home in; empty of all
 */
public record PeerGroup(int year, String form, boolean isArea, String kind, Optional<Level> level) {
    /** All bodies of the year. */
    PeerGroup whole() {
        return new PeerGroup(year, form, isArea, "", Optional.empty());
    }

    /** Whether its bodies are of one kind or level. */
    public boolean isOfOneKind() {
        return level.isPresent() || !kind.isEmpty();
    }
}
