package org.casus.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link Phrase}s in, {@link Frame}s out: joins "Britain and France", takes out "a Chinese attack on Taiwan", and divides
 * what is supposed ("if Russia attacks Estonia") from what is asked ("who joins").
 */
final class Clauses {
    private final List<Phrase> phrases;
    private final List<Frame> frames = new ArrayList<>();

    private Clauses(List<Phrase> phrases) {
        this.phrases = new ArrayList<>(phrases);
    }

    static List<Frame> frames(List<Phrase> phrases) {
        var clauses = new Clauses(phrases);
        clauses.coordinate();
        clauses.takeEvents();
        clauses.divide();
        return clauses.frames;
    }

    /** "Britain, France and Poland" becomes one phrase; "Estonia, Germany" does not. */
    private void coordinate() {
        for (int i = 0; i < phrases.size(); i++) {
            while (isNamed(i)) {
                int next = linkFrom(i + 1);
                if (next < 0) {
                    break;
                }
                Phrase first = phrases.get(i);
                Phrase second = phrases.get(next);
                var names = new ArrayList<>(first.names());
                names.addAll(second.names());
                phrases.subList(i, next + 1).clear();
                phrases.add(
                        i,
                        new Phrase(
                                Tag.NAMES, first.text() + " and " + second.text(), names, false, second.possessive()));
            }
        }
    }

    /** Where the next name of a list stands, if the words from here tie it to the one before; else negative. */
    private int linkFrom(int from) {
        int i = from;
        boolean pause = is(i, Tag.PAUSE);
        i = pause ? i + 1 : i;
        boolean and = is(i, Tag.AND);
        i = and ? i + 1 : i;
        if (!isNamed(i)) {
            return -1;
        }
        return and || pause && listGoesOn(i + 1) ? i : -1;
    }

    private boolean listGoesOn(int from) {
        int i = from;
        while (is(i, Tag.PAUSE) && isNamed(i + 1)) {
            i += 2;
        }
        i = is(i, Tag.PAUSE) ? i + 1 : i;
        return is(i, Tag.AND) && isNamed(i + 1);
    }

    private boolean is(int i, Tag... tags) {
        return i >= 0 && i < phrases.size() && phrases.get(i).is(tags);
    }

    private boolean isNamed(int i) {
        return is(i, Tag.NAMES) && !(phrases.get(i).names().getFirst() instanceof Phrase.Name.Asked);
    }

    /** "A Chinese attack on Taiwan", "a war between Iran and Iraq", "a war with China". */
    private void takeEvents() {
        for (int i = 0; i < phrases.size(); i++) {
            if (is(i, Tag.EVENT)) {
                i = takeEvent(i);
            }
        }
    }

    private int takeEvent(int at) {
        var frame = new Frame(true);
        boolean war = Lexicon.isWar(phrases.get(at).text());
        boolean pair = isNamed(at - 1) && phrases.get(at - 1).names().size() > 1;
        boolean joined = is(at - 2, Tag.JOIN) && !pair;
        int end = at + 1;
        while (is(end, Tag.ON, Tag.OF, Tag.AGAINST, Tag.WITH, Tag.BY, Tag.FROM, Tag.BETWEEN)
                && is(end + 1, Tag.NAMES, Tag.OTHER)) {
            end += 2;
        }
        int start = at;
        if (isNamed(at - 1) && (end > at + 1 || pair || !war)) {
            frame.event(Tag.BETWEEN, phrases.get(at - 1), pair, true);
            start = joined ? at : at - 1;
        }
        for (int i = at + 1; i < end; i += 2) {
            frame.event(phrases.get(i).tag(), phrases.get(i + 1), false, !war || frame.strikes());
        }
        frames.add(frame);
        start = is(start - 1, Tag.IN, Tag.TO, Tag.OF, Tag.BY) ? start - 1 : start;
        phrases.subList(start, end).clear();
        return start - 1;
    }

    private void divide() {
        boolean supposed = isInverted();
        var open = new ArrayList<Phrase>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean verbSeen = open.stream().anyMatch(p -> p.is(Tag.ATTACK, Tag.FIGHT, Tag.HELP, Tag.JOIN, Tag.SHUN));
            boolean turns = phrase.is(Tag.AUXILIARY) || isAsked(phrase) || phrase.is(Tag.PAUSE) && asksAfter(i + 1);
            if (phrase.is(Tag.IF)) {
                close(open, supposed);
                supposed = true;
            } else if (supposed && turns && (verbSeen || phrase.is(Tag.PAUSE) || isAsked(phrase))) {
                close(open, true);
                supposed = false;
                open.add(phrase);
            } else {
                open.add(phrase);
            }
        }
        close(open, supposed);
    }

    /** "Should Russia attack Estonia, would …", "Russia attacks Estonia: who …". */
    private boolean isInverted() {
        boolean inverted =
                is(0, Tag.AUXILIARY, Tag.BE) && List.of("should", "had", "were").contains(lower(0));
        for (int i = 1; i < phrases.size() && !is(i, Tag.IF); i++) {
            if (is(i, Tag.PAUSE)
                    && (is(i + 1, Tag.AUXILIARY) || i + 1 < phrases.size() && isAsked(phrases.get(i + 1)))) {
                return inverted || isNamed(0) && isStatement(phrases.subList(0, i));
            }
        }
        return false;
    }

    /** "Russia attacks Estonia", "the US against China". */
    private static boolean isStatement(List<Phrase> clause) {
        boolean verb = clause.stream().anyMatch(p -> p.is(Tag.HELP, Tag.JOIN, Tag.FIGHT));
        boolean against = clause.stream().anyMatch(p -> p.is(Tag.AGAINST));
        return clause.stream().anyMatch(p -> p.is(Tag.ATTACK)) || against && !verb;
    }

    private String lower(int i) {
        return phrases.get(i).text().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isAsked(Phrase phrase) {
        return phrase.is(Tag.NAMES) && phrase.names().getFirst() instanceof Phrase.Name.Asked;
    }

    /** Whether what follows a comma is a clause of its own: it has a verb, or asks "who" or "would". */
    private boolean asksAfter(int from) {
        for (int i = from; i < phrases.size() && !is(i, Tag.PAUSE, Tag.IF); i++) {
            if (is(i, Tag.AUXILIARY, Tag.FIGHT, Tag.HELP, Tag.JOIN, Tag.SHUN, Tag.GO) || isAsked(phrases.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void close(List<Phrase> open, boolean supposed) {
        if (open.stream().anyMatch(p -> !p.is(Tag.PAUSE, Tag.AUXILIARY))) {
            var frame = new Frame(supposed);
            open.forEach(frame::read);
            frame.end();
            frames.add(frame);
        }
        open.clear();
    }
}
