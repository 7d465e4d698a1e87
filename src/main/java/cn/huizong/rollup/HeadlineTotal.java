package cn.huizong.rollup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A total of a headline table.
 *
 * @param value the sum over the bodies that have the whole figure; empty if none has, which is not zero; money in yuan
 * @param reporting how many bodies are in it
 */
public record HeadlineTotal(Optional<BigDecimal> value, int reporting) {}
