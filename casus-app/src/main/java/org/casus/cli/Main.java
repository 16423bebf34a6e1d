package org.casus.cli;

/** The entry point of {@code ./casus}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(2);
    }
}
