package org.casus.report;

import java.time.LocalDate;
import java.util.List;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.Pledge;

/** The words for an alliance in a tie profile: how long, with whom, what each promises and how help is decided on. */
final class PactWording {
    private PactWording() {}

    /** Since when, until when, and how far the record of it reaches where that is not to the end. */
    static String inForce(Pact pact, LocalDate end) {
        LocalDate known = pact.knownTo();
        String span = TieWording.span(pact.from(), pact.to());
        return pact.to() == null && known != null && known.isBefore(end)
                ? span + ", as far as the record reaches (" + known.getYear() + ")"
                : span;
    }

    /** "Signed 1949-04-04. It binds 30 other states too.", as far as known; "bound" where it has ended. */
    static String signed(Pact pact) {
        LocalDate signed = pact.signed();
        int others = pact.members() - 2;
        String binds = pact.to() == null ? "It binds " : "It bound ";
        String members =
                others < 1 ? "" : binds + (others == 1 ? "one other state" : others + " other states") + " too.";
        return ((signed == null ? "" : "Signed " + signed + ". ") + members).strip();
    }

    static String response(Pact pact) {
        return switch (pact.response()) {
            case "automatic" -> "Help is owed at once, without a further decision.";
            case "discretion" -> "Each member decides what help it gives.";
            case "consultation" -> "Members confer before any help.";
            case "" -> "How help is decided on is not known.";
            default -> "Help: " + pact.response() + ".";
        };
    }

    /** What each promises; in one sentence where both promise the same. */
    static List<String> pledges(Pact pact) {
        List<Pledge> all = pact.promises();
        if (all.size() == 2 && sameTerms(all.get(0), all.get(1))) {
            return List.of((pact.to() == null ? "Both promise " : "Both promised ") + terms(all.get(0)) + ".");
        }
        return all.stream()
                .map(o -> (o.to() == null
                                ? "Since " + o.from() + " " + o.by().inText() + " promises "
                                : "From " + o.from() + " to " + o.to() + " " + o.by().inText() + " promised ")
                        + terms(o)
                        + ".")
                .toList();
    }

    private static boolean sameTerms(Pledge one, Pledge two) {
        return one.kinds().equals(two.kinds())
                && one.conditions().equals(two.conditions())
                && one.threats().equals(two.threats());
    }

    private static String terms(Pledge o) {
        if (o.kinds().isEmpty()) {
            return "nothing of the five kinds that are coded";
        }
        String kinds =
                TieWording.listed(o.kinds().stream().map(PactWording::kind).toList());
        String conditions = o.conditions().isEmpty()
                ? ""
                : "; help is conditional on "
                        + TieWording.listed(o.conditions().stream()
                                .map(PactWording::condition)
                                .toList());
        return kinds
                + conditions
                + (o.threats().isEmpty() ? "" : "; the treaty names as a threat " + TieWording.list(o.threats(), 5));
    }

    private static String kind(String promise) {
        return switch (promise) {
            case "defense" -> "help if the other is attacked";
            case "offense" -> "help if the other attacks";
            case "neutrality" -> "not to help the other's enemies";
            case "nonaggression" -> "not to use force against the other";
            case "consultation" -> "to confer in a crisis";
            default -> promise;
        };
    }

    private static String condition(String word) {
        return switch (word) {
            case "adversary" -> "the adversary";
            case "location" -> "the place";
            case "conflict" -> "a particular conflict";
            case "number" -> "more than one attacker";
            case "demand" -> "refused demands";
            case "nonprovocation" -> "no provocation";
            default -> word;
        };
    }
}
