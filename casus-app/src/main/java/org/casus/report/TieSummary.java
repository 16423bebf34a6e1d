package org.casus.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.answer.TieProfile;
import org.casus.answer.TieProfile.Clash;
import org.casus.answer.TieProfile.Cover;
import org.casus.answer.TieProfile.Pact;
import org.casus.answer.TieProfile.RivalrySpell;
import org.casus.answer.TieProfile.Stance;
import org.casus.answer.TieProfile.Weight;

/** A tie profile in a few sentences, and what the record behind it covers. */
final class TieSummary {
    private final TieProfile profile;

    private TieSummary(TieProfile profile) {
        this.profile = profile;
    }

    /** The gist: pacts, fights, rivalry, border, balance. */
    static String of(TieProfile profile) {
        var s = new TieSummary(profile);
        return String.join(" ", s.sentences());
    }

    /** "Disputes and wars are covered from 1816 …": what nothing in a list means. */
    static String covers(TieProfile profile) {
        String kinds = profile.covers().stream()
                .collect(Collectors.groupingBy(
                        c -> c.from().getYear(),
                        java.util.TreeMap::new,
                        Collectors.mapping(TieSummary::kind, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> "since " + e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
        return kinds.isEmpty() ? "The data in use hold nothing." : "The data in use cover, " + kinds + ".";
    }

    private static String kind(Cover c) {
        String what = switch (c.what()) {
            case "contiguity" -> "borders";
            case "colonial" -> "former rulers";
            case "un_votes" -> "votes in the United Nations";
            case "organizations" -> "shared organisations";
            case "trade" -> "total trade";
            case "armed_conflicts" -> "armed conflicts";
            default -> c.what();
        };
        return what + " (to " + c.to().getYear() + (c.updated() ? ", then from documents)" : ")");
    }

    private List<String> sentences() {
        var list = new ArrayList<String>();
        pacts(list);
        fights(list);
        profile.rivalries().stream()
                .max(Comparator.comparingInt(RivalrySpell::from))
                .ifPresent(r -> list.add(TieWording.rivalry(r, profile).replaceFirst(":.*", "") + "."));
        profile.contiguity().stream()
                .filter(b -> b.to() == null)
                .findFirst()
                .ifPresent(b -> list.add(
                        b.type() == 1
                                ? "They share a land border."
                                : "They are separated by " + TieWording.border(b.type()) + "."));
        TieProfile.Balance balance = profile.capability();
        if (balance != null) {
            Weight latest = balance.latest();
            String ratio = TieWording.ratio(latest, profile);
            list.add("Military capability in " + latest.year() + ": " + ratio + ".");
        }
        return list;
    }

    private void pacts(List<String> list) {
        boolean known = profile.covers().stream().anyMatch(c -> c.what().equals("alliances"));
        if (!known) {
            list.add("Whether they are allied is not known.");
            return;
        }
        List<Pact> now = profile.alliances().stream().filter(this::inForce).toList();
        List<Pact> defence = now.stream().filter(TieLines::defence).toList();
        if (!defence.isEmpty()) {
            LocalDate since = defence.stream()
                    .map(Pact::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            list.add("Bound by " + count(defence.size(), "defence pact", "defence pacts")
                    + (defence.size() > 1 ? ", the oldest" : "") + " since " + since.getYear() + reach(defence) + ".");
        } else if (!now.isEmpty()) {
            list.add("No defence pact is on record; " + count(now.size(), "weaker pact", "weaker pacts")
                    + (now.size() == 1 ? " is" : " are") + " in force" + reach(now) + ".");
        } else {
            list.add("No alliance between them is on record for " + profile.to() + ".");
        }
    }

    /** How far the record of some pacts reaches, where that is short of the end. */
    private String reach(List<Pact> pacts) {
        LocalDate known = LocalDate.MIN;
        for (Pact pact : pacts) {
            LocalDate to = java.util.Objects.requireNonNullElse(pact.knownTo(), profile.to());
            known = to.isAfter(known) ? to : known;
        }
        return known.isBefore(profile.to()) ? ", as far as the record reaches (" + known.getYear() + ")" : "";
    }

    private boolean inForce(Pact pact) {
        LocalDate to = pact.to();
        return to == null || !to.isBefore(profile.to());
    }

    private void fights(List<String> list) {
        var told = new ArrayList<String>();
        fights(list, told, profile.wars(), "war", "wars");
        fights(list, told, profile.disputes(), "militarised dispute", "militarised disputes");
        if (!told.isEmpty()) {
            list.add("On record since " + profile.from().getYear() + ": " + String.join("; ", told) + ".");
        }
    }

    private void fights(List<String> list, List<String> told, List<Clash> clashes, String one, String many) {
        boolean known = profile.covers().stream().anyMatch(c -> many.endsWith(c.what()));
        if (!known) {
            list.add("Whether they took part in " + many + " is not known.");
            return;
        }
        long against = count(clashes, Stance.AGAINST);
        long beside = count(clashes, Stance.BESIDE);
        told.add(
                against + beside == 0
                        ? "no " + one + " with both of them in it at once"
                        : (against == 0 ? "no " + one : count(against, one, many)) + " against each other and "
                                + (beside == 0 ? "none" : beside == 1 ? "one" : String.valueOf(beside))
                                + " on the same side");
    }

    private static long count(List<Clash> clashes, Stance stance) {
        return clashes.stream()
                .filter(c -> c.stance() == stance || c.stance() == Stance.BOTH)
                .count();
    }

    private static String count(long n, String one, String many) {
        return n == 1 ? "one " + one : n + " " + many;
    }
}
