package cn.huizong.report;

import cn.huizong.form.IndicatorKey;
import java.math.BigDecimal;

/**
 * A figure stated in the prose.
 *
 * @param key the indicator it speaks of
 * @param value the number
 * @param text the words that state it
 * @param anchor its paragraph
 */
public record Statement(IndicatorKey key, BigDecimal value, String text, String anchor) {}
