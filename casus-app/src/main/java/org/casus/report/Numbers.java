package org.casus.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** A probability: 43%, 4.3%, 0.4%, under 0.1%, over 99%. */
    static String percent(double p) {
        double value = 100 * p;
        if (value > 99.5) {
            return "over 99%";
        }
        if (value >= 9.95) {
            return String.format(Locale.ROOT, "%.0f%%", value);
        }
        return value >= 0.095 ? String.format(Locale.ROOT, "%.1f%%", value) : "under 0.1%";
    }

    /** An interval of probabilities: 9–41%, 0.3–4.1%. */
    static String interval(double low, double high) {
        String from = percent(low);
        String to = percent(high);
        if (from.equals(to)) {
            return from;
        }
        boolean plain = from.endsWith("%") && Character.isDigit(from.charAt(0));
        return plain && Character.isDigit(to.charAt(0)) ? from.replace("%", "") + "–" + to : from + " to " + to;
    }

    /** A difference of probabilities in percentage points, signed: +12, −0.4. */
    static String points(double difference) {
        double value = 100 * difference;
        String number = Math.abs(value) >= 9.95
                ? String.format(Locale.ROOT, "%.0f", Math.abs(value))
                : String.format(Locale.ROOT, "%.1f", Math.abs(value));
        if (number.equals("0.0")) {
            return "0";
        }
        return (value < 0 ? "−" : "+") + number;
    }

    /** Log-odds, signed: +1.3, −0.2. */
    static String signed(double value) {
        String number = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        if (number.equals("0.0")) {
            return "0.0";
        }
        return (value < 0 ? "−" : "+") + number;
    }

    /** Against the base rate: "about 12 times as likely as", "about half as likely as". */
    static String ratio(double probability, double base) {
        double ratio = probability / base;
        if (ratio >= 1.5) {
            return String.format(
                    Locale.ROOT,
                    ratio >= 9.5 ? "about %.0f times as likely as" : "about %.1f times as likely as",
                    ratio);
        }
        return ratio >= 0.75 ? "about as likely as" : ratio >= 0.4 ? "about half as likely as" : "far less likely than";
    }

    /** A large number to two digits: 3,400; 120,000. */
    static String count(double n) {
        return String.format(
                Locale.ROOT, "%,d", new BigDecimal(n).round(new MathContext(2)).longValue());
    }
}
