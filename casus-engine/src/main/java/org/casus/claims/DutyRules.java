package org.casus.claims;

import static org.casus.claims.Relation.TREATY_DUTY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a treaty obliges its parties to, and what somebody promised. */
final class DutyRules {
    private static final String OBLIGES =
            "(?:obliges|obliged|oblige|commits|committed|commit|requires|required|require|binds|bound|compels|compelled|promises|promised"
                    + "|promise|provides|provided|provide|guarantees|guaranteed|pledges|pledged|pledge|stipulates|stipulated|called for|calls for"
                    + "|contains|contained|held|holds|includes|included|forbids|forbade|treats|treated|allows|covers|covered|ensures|vowed"
                    + "|says|said|states|stated|mandates|mandated|undertook|offered|offers|places|gave|gives|enshrines|foresees|foresaw|envisages|envisaged|demands|demanded|carries|carried|means|meant)";

    static final List<Rule> DUTIES = List.of(
            Rule.of(
                    "<T> (?:, )?<S> (?:~)?(?:must|has to|have to|needs to|shall) (?:~)?(?:defend|fight|help|protect|come|assist|aid|consult)",
                    DutyRules::duty),
            Rule.of("^(?:treaty|pact|alliance|agreement) (?:~)?" + OBLIGES + " <S> to ", DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|owes|owed) (?:~)?(?:obligations?|dut(?:y|ies)|commitments?) (?:~)?(?:to|towards) (?<o>[SP]\\d+)",
                    DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged) (?:~)?(?:help|assistance|support|neutrality|protection)",
                    DutyRules::promise),
            Rule.of(
                    "<T> (?:~)?(?:has|have|had|is under|owes|owed) (?:~)?(?:duty|obligation|commitment|need|promise) (?:~)?to (?:~)?(?:defend|fight|help|protect|come|assist|aid)(?: ~(?<o>[SP]\\d+))?",
                    DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|is under|are under|owes|owe|owed) (?:~)?(?:duty|obligation|commitment|promise) (?:~)?to (?:~)?(?:defend|fight|help|protect|come|assist|aid)(?: ~(?<o>[SP]\\d+))?",
                    DutyRules::duty),
            Rule.of("<T> (?:~)?suspended", (c, m) -> null),
            Rule.of(
                    "<S> (?:~)?suspended (?:~)?(?:obligations|duties|commitments|treaty|pact)(?: (?:to|towards|toward|with) (?<o>[SP]\\d+))?",
                    (c, m) -> duty(c, m).kind("suspended")),
            Rule.of("<T> (?:, ~)?(?:~)?" + OBLIGES + " ", DutyRules::duty),
            Rule.of(
                    "<T> (?:~)?(?:was|is|were) (?:~)?(?:defen[cs]e|defensive|offensive|non-aggression|neutrality|consultation|consultative) (?:~)?(?:pact|treaty|alliance|agreement)",
                    DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were) (?:~)?(?:obliged|bound|committed|required|pledged|sworn)(?: ~)?(?: by (?<t>[TG]\\d+))? to (?![SGTP]\\d)",
                    DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:obliged|bound|committed|pledged) (?:~)?by (?:~)?(?<t>[TG]\\d+)? ?to (?![SGTP]\\d)",
                    DutyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged|vowed|undertook|agreed|swore|promise|pledge) (?:~)?to (?:~)?"
                            + "(?:consult|attack|use force|help|defend|aid|assist|come|fight|go to war|stay neutral|remain neutral|respect|refrain|confer|protect|invade|resort)",
                    DutyRules::promise),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged) (?:~)?(?:neutrality|non-aggression|mutual assistance|mutual help|mutual aid|consultation)",
                    DutyRules::promise),
            Rule.of(
                    "(?:treaty|pact|alliance|agreement) (?:~)?(?:between|of) <S> (?:~)?" + OBLIGES + " ",
                    DutyRules::duty),
            Rule.of("<S> (?:~)?received (?:~)?(?:security )?(?:assurances|guarantees)", DutyRules::assured));

    private static final Finder ATTACKER =
            Finder.of("\\b(?:if|when|should|whenever) ([SG]\\d+) (?:attack|went to war|invade|began|struck)");
    private static final Finder BENEFICIARY =
            Finder.of("\\b(?:defend|fight for|help|protect|aid|assist|rescue) ([SP]\\d+)|\\bcome to ([SP]\\d+)'s");

    private DutyRules() {}

    /** The text with the condition made plain: whether a party attacks, or is attacked by somebody else. */
    private static Passage condition(Clause c, Set<Integer> parties) {
        Matcher m = ATTACKER.find(c.inTimed());
        boolean party = m != null && !c.states(m.group(1)).isEmpty() && parties.containsAll(c.states(m.group(1)));
        return party ? new Passage(c.timed() + " attacked first") : c.inTimed();
    }

    private static Statement duty(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        Set<Integer> named = c.states(Rule.group(m, "s"));
        Set<Integer> holders = named.isEmpty() ? DutyGist.holder(c) : named;
        Set<Integer> object = c.states(Rule.group(m, "o"));
        if (object.isEmpty()) {
            var all = new LinkedHashSet<>(c.allStates());
            all.removeAll(holders);
            object = all;
        }
        boolean not = c.negated()
                && !TreatyRules.promisesNot(c)
                && !c.timed()
                        .matches(
                                ".*\\b(?:contains?|held|holds|with|includes?) (?:\\S+ ){0,4}(?:pledge|promise) not to\\b.*");
        var parties = new LinkedHashSet<>(holders);
        parties.addAll(t == null ? Set.of() : ref(c, t).parties());
        Set<String> kinds = Promises.in(condition(c, parties));
        if (kinds.isEmpty() && c.mask().matches(".*\\b(?:treaty|alliance) (?:obligation|duty|commitment).*")) {
            kinds = Set.of("defense");
        }
        Statement s = Statement.of(TREATY_DUTY, Act.DUTY, c)
                .subject(holders)
                .object(object)
                .third(beneficiary(c))
                .kinds(kinds)
                .negated(not)
                .treaty(t == null ? null : ref(c, t))
                .group(t != null && t.letter() == 'G' ? t.name() : null);
        s = DutyGist.limited(s, c);
        s = c.mask().matches(".*\\bsend (?:~)?troops.*".replace("~", "\\S+ ")) ? s.kind("troops") : s;
        s = c.mask().matches(".*\\b(?:nuclear|umbrella)\\b.*") ? s.kind("nuclear") : s;
        return TreatyRules.tense(s, c);
    }

    /** Whom a promise is said to help: "defend Taiwan", "come to Seoul's aid". */
    private static Set<Integer> beneficiary(Clause c) {
        Matcher m = BENEFICIARY.find(c.inMask());
        if (m == null) {
            return Set.of();
        }
        return c.states(m.group(1) != null ? m.group(1) : m.group(2));
    }

    /** The treaty of a mention, with the parties that the clause gives it: "the 1950 treaty between …". */
    private static TreatyRef ref(Clause c, Mention t) {
        TreatyRef ref = TreatyRules.ref(t);
        Matcher m = Pattern.compile("\\bT\\d+ (?:between|of|linking|binding|among) ([SP]\\d+)")
                .matcher(c.mask());
        boolean own = ref.key() == null && m.find() && c.states(m.group(1)).size() > 1;
        return own ? new TreatyRef(null, c.states(m.group(1)), ref.when()) : ref;
    }

    private static Statement promise(Clause c, Matcher m) {
        boolean inner = TreatyRules.promisesNot(c);
        var parties = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        Matcher with = Pattern.compile("\\b(?:promised|pledged|with|to|against) ([SP]\\d+)")
                .matcher(c.mask());
        if (parties.size() == 1 && with.find()) {
            parties.addAll(c.states(with.group(1)));
        }
        return Statement.of(TREATY_DUTY, Act.TREATY, c)
                .subject(parties)
                .kinds(Promises.in(c.inTimed()))
                .negated(c.negated() && !inner)
                .kind("signed");
    }

    private static Statement assured(Clause c, Matcher m) {
        Mention t = null;
        for (Mention x : c.mentions()) {
            if (x.letter() == 'T' || x.letter() == 'G') {
                t = x;
            }
        }
        var parties = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        Matcher from = Pattern.compile("\\b(?:from|like) ([SP]\\d+)").matcher(c.mask());
        while (from.find()) {
            parties.addAll(c.states(from.group(1)));
        }
        return Statement.of(TREATY_DUTY, Act.TREATY, c)
                .subject(parties)
                .treaty(t == null ? null : TreatyRules.ref(t))
                .kind("assurance")
                .kind("signed");
    }
}
