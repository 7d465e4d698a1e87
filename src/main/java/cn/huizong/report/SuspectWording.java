package cn.huizong.report;

import java.util.List;

/** Words for a person which cells are most likely wrong, a line for each thing to say. */
@FunctionalInterface
public interface SuspectWording {
    List<String> lines(Localisation located);
}
