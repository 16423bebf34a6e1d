package org.casus.datasets;

/**
 * Short decimal numbers, read as {@link Double#parseDouble} reads them, to the last bit, but quickly from the first one on: the
 * embedded tables have forty thousand, and are read before Java has compiled anything.
 */
final class Decimal {
    /** Digits that a double surely holds: both numbers of the division are exact, so its result is the nearest double. */
    private static final int DIGITS = 15;

    private Decimal() {}

    /** @throws NumberFormatException if it is no number */
    static double parse(String text) {
        int length = text.length();
        int begin = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int point = -1;
        for (int i = begin; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else {
                return Double.parseDouble(text);
            }
            if (i - begin > DIGITS) {
                return Double.parseDouble(text);
            }
        }
        int count = length - begin - (point < 0 ? 0 : 1);
        if (count == 0 || count > DIGITS) {
            return Double.parseDouble(text);
        }
        double ten = 1;
        for (int i = point < 0 ? length : point + 1; i < length; i++) {
            ten *= 10;
        }
        double value = digits / ten;
        return begin == 0 ? value : -value;
    }
}
