package org.casus.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.casus.claims.Name;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.casus.world.Promise;

/** What treaties oblige their members to, by what they promise; treaties themselves are {@link TreatyCheck}'s. */
final class DutyCheck {
    private final Facts facts;
    private final Pacts treaties;

    DutyCheck(Facts facts, Pacts treaties) {
        this.facts = facts;
        this.treaties = treaties;
    }

    Finding check(Statement s, LocalDate date) {
        Set<String> kinds = TreatyCheck.claimed(s);
        Name group = s.group();
        if (group != null && !s.object().isEmpty() && kinds.contains("defense")) {
            return covers(group, s, date);
        }
        List<Pact> pacts = group != null ? treaties.byName(group.key()) : treaties.referred(s.treaty());
        if (pacts.isEmpty() && s.treaty() == null && group == null) {
            return held(s, date, kinds);
        }
        if (s.is("troops") && pacts.size() == 1 && pacts.getFirst().defence().equals("no")) {
            Pact p = pacts.getFirst();
            return Finding.of(false, "%s; it promises no military help.".formatted(p.text()), treaties.evidence(p));
        }
        if (s.is("nuclear") || kinds.isEmpty()) {
            return Finding.SILENT;
        }
        if (pacts.size() > 1 && s.times().isEmpty()) {
            boolean all = pacts.stream().allMatch(p -> p.promises(kinds));
            List<Pact> fit = pacts.stream()
                    .filter(p -> p.promises(kinds)
                            && !s.is("automatic")
                            && p.states().size() <= TreatyCheck.MANY
                            && (p.lasts(date) || all && p.states().size() > 2))
                    .toList();
            return fit.isEmpty()
                    ? Finding.SILENT
                    : Finding.of(true, fit.getFirst().text() + ".", treaties.evidence(fit.getFirst()));
        }
        List<When> at = s.times(When.Role.AT);
        List<Pact> then = at.isEmpty()
                ? pacts
                : pacts.stream()
                        .filter(p -> Pacts.signedIn(p, at.getFirst())
                                || p.lasts(at.getFirst().first()))
                        .toList();
        boolean unnamed = s.treaty() != null && s.treaty().key() == null && group == null;
        then = then.stream()
                .filter(p -> !unnamed || p.states().size() <= TreatyCheck.MANY)
                .toList();
        if (then.isEmpty()) {
            return Finding.SILENT;
        }
        Pact p = then.stream().filter(x -> Pacts.began(x, s)).findFirst().orElse(then.getFirst());
        if (!s.third().isEmpty()
                && pacts.size() == 1
                && kinds.contains("defense")
                && s.third().stream().noneMatch(p.states()::contains)
                && p.states().size() >= 2) {
            return Finding.of(
                    false,
                    "%s; %s is no party to it.".formatted(p.text(), Facts.capital(facts.names(s.third(), date))),
                    treaties.evidence(p));
        }
        if (s.is("only") && p.promisesKnown() && p.promises().size() > kinds.size()) {
            boolean more = p.promises().contains(Promise.DEFENSE) && !kinds.contains("defense");
            boolean help =
                    p.promises().contains(Promise.DEFENSE) || p.promises().contains(Promise.OFFENSE);
            return more
                    ? Finding.of(false, "%s; it promises more than that.".formatted(p.text()), treaties.evidence(p))
                    : help || !p.promises(kinds)
                            ? Finding.unknown(p.text() + ".")
                            : Finding.of(true, p.text() + ".", treaties.evidence(p));
        }
        if (p.promises(kinds) && !treaties.bind(p, s.subject(), s.is("mutual"), kinds)) {
            return Finding.unknown("%s; not all of its members promise that.".formatted(p.text()));
        }
        if (p.promises(kinds) && (s.is("automatic") || !Pacts.began(p, s))) {
            return Finding.unknown(p.text() + ".");
        }
        if (p.promises(kinds)) {
            return Finding.of(true, p.text() + ".", treaties.evidence(p));
        }
        if (!p.promisesKnown()
                && !(kinds.equals(Set.of("defense")) && p.defence().equals("no"))) {
            return Finding.SILENT;
        }
        return Finding.of(
                false,
                "%s; it promises %s.".formatted(p.text(), p.promises().isEmpty() ? "no military help" : p.words()),
                treaties.evidence(p));
    }

    /** Whether a named alliance owes defence to a state: only to its members. */
    private Finding covers(Name group, Statement s, LocalDate date) {
        List<Pact> pacts = treaties.byName(group.key());
        if (pacts.isEmpty()) {
            return Finding.SILENT;
        }
        Pact p = pacts.getFirst();
        List<When> at = s.times(When.Role.AT);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        int state = s.object().iterator().next();
        boolean member = facts.members(p.treaty().id()).stream()
                .anyMatch(m -> m.ccode() == state && !m.from().isAfter(on) && (m.to() == null || !m.to().isBefore(on)));
        boolean owes = member && p.promises().contains(Promise.DEFENSE);
        String text = "%s is %s the %s on %s."
                .formatted(
                        Facts.capital(facts.name(state)),
                        member ? "a member of" : "not among the members of",
                        p.name(),
                        Facts.day(on));
        return Finding.of(owes, text, treaties.evidence(p));
    }

    /** "The United States has no treaty duty to defend Taiwan." */
    private Finding held(Statement s, LocalDate date, Set<String> kinds) {
        Set<Integer> states = s.parties();
        if (states.size() != 2 || !kinds.contains("defense")) {
            return Finding.SILENT;
        }
        List<Pact> all = treaties.between(states).stream()
                .filter(p -> p.promises().contains(Promise.DEFENSE))
                .toList();
        List<When> since = s.times(When.Role.SINCE);
        List<When> at = s.times(When.Role.AT);
        LocalDate on = at.isEmpty() ? date : at.getFirst().last();
        for (Pact p : all) {
            if (p.lasts(on)) {
                return Finding.of(true, p.text() + ".", treaties.evidence(p));
            }
        }
        if (!since.isEmpty() && s.negated()) {
            for (Pact p : all) {
                LocalDate to = p.to();
                if (to == null || to.isAfter(since.getFirst().last())) {
                    return Finding.SILENT;
                }
            }
        }
        boolean unknown =
                treaties.between(states).stream().anyMatch(p -> p.defence().equals("unknown") && p.lasts(on));
        String text = all.isEmpty()
                ? "No promise of defence between %s is on record.".formatted(facts.names(states, on))
                : "The last promise of defence ended: %s."
                        .formatted(all.getLast().text());
        return unknown
                ? Finding.SILENT
                : Finding.of(
                        false,
                        text,
                        all.isEmpty()
                                ? new Evidence("ATOP: no defence pact of " + facts.names(states, on), "atop-5.1")
                                : treaties.evidence(all.getLast()));
    }
}
