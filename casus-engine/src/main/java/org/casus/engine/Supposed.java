package org.casus.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.answer.QuestionProblem;
import org.casus.error.Code;
import org.casus.world.Circumstances;
import org.casus.world.Snapshot;
import org.casus.world.Treaty;
import org.casus.world.World;

/** Ties that a question supposes away, held against the record: a treaty nobody knows, a tie that is not there. */
final class Supposed {
    private final World world;
    private final Ask ask;

    Supposed(World world, Ask ask) {
        this.world = world;
        this.ask = ask;
    }

    /** Treaties that are not on record. */
    List<QuestionProblem> problems() {
        return ask.circumstances().withoutTreaties().stream()
                .filter(id -> world.findTreaty(id).isEmpty())
                .sorted()
                .map(id -> new QuestionProblem(
                        Code.UNKNOWN_TREATY,
                        "--without",
                        "treaty:" + id,
                        "There is no treaty \"" + id + "\" on record.",
                        nearest(id)))
                .toList();
    }

    private List<String> nearest(String id) {
        return world.tables().treaties().stream()
                .map(Treaty::id)
                .sorted(Comparator.comparingInt((String known) -> Nearest.edits(id, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .map(known -> "treaty:" + known)
                .toList();
    }

    /** A sentence for each tie that is not there anyway. */
    List<String> notes(Names names) {
        var notes = new ArrayList<String>();
        Circumstances c = ask.circumstances();
        if (c.withoutAlliances().isEmpty()
                && c.withoutRivalries().isEmpty()
                && c.rivalries().isEmpty()
                && c.capabilityFactors().isEmpty()
                && c.democracies().isEmpty()) {
            return notes;
        }
        Snapshot asItIs = world.on(ask.on());
        for (Circumstances.Pair pair : c.withoutAlliances()) {
            if (!allied(asItIs, pair)) {
                notes.add(note("treaty", pair, names));
            }
        }
        for (Circumstances.Pair pair : c.withoutRivalries()) {
            if (!rivals(asItIs, pair)) {
                notes.add(note("rivalry", pair, names));
            }
        }
        for (Circumstances.Pair pair : c.rivalries()) {
            if (rivals(asItIs, pair)) {
                notes.add("%s and %s are rivals on record on %s; supposing it changes nothing."
                        .formatted(names.atStart(pair.ccode1()), names.inText(pair.ccode2()), ask.on()));
            }
        }
        for (int state : c.capabilityFactors().keySet()) {
            int i = asItIs.positionOf(state);
            if (i >= 0 && Double.isNaN(asItIs.cinc(i))) {
                notes.add("The capability of %s is unknown on %s; supposing another changes nothing."
                        .formatted(names.inText(state), ask.on()));
            }
        }
        c.democracies().forEach((state, democratic) -> {
            int i = asItIs.positionOf(state);
            if (i >= 0 && !Double.isNaN(asItIs.democracy(i)) && asItIs.democratic(i) == democratic) {
                notes.add("On %s %s is %s on record; supposing it changes nothing."
                        .formatted(ask.on(), names.inText(state), democratic ? "a democracy" : "no democracy"));
            }
        });
        notes.sort(Comparator.naturalOrder());
        return notes;
    }

    private String note(String tie, Circumstances.Pair pair, Names names) {
        return "No %s of %s and %s is on record on %s; supposing it away changes nothing."
                .formatted(tie, names.inText(pair.ccode1()), names.inText(pair.ccode2()), ask.on());
    }

    private static boolean allied(Snapshot s, Circumstances.Pair pair) {
        int i = s.positionOf(pair.ccode1());
        int j = s.positionOf(pair.ccode2());
        return i >= 0 && j >= 0 && (s.promises(i, j) != 0 || s.promises(j, i) != 0);
    }

    private static boolean rivals(Snapshot s, Circumstances.Pair pair) {
        int i = s.positionOf(pair.ccode1());
        int j = s.positionOf(pair.ccode2());
        return i >= 0 && j >= 0 && s.rivals(i, j);
    }
}
