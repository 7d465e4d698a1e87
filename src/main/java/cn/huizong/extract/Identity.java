package cn.huizong.extract;

import cn.huizong.report.Body;
import cn.huizong.report.Doubt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose report it is and of which year.
 *
 * @param body the body that reports
 * @param year the report year
 * @param otherYear the year of the text, where the title bears an older one that may be left over
 * @param dated the date it bears
 * @param titled whether the document calls itself a yearly report
 * @param hijacked whether its title was replaced by an advertisement, as on hijacked pages
 * @param doubts where title, prose, signature and file name disagree
 */
record Identity(
        Optional<Body> body,
        Optional<Integer> year,
        Optional<Integer> otherYear,
        Optional<LocalDate> dated,
        boolean titled,
        boolean hijacked,
        List<Doubt> doubts) {
    Identity {
        doubts = List.copyOf(doubts);
    }
}
