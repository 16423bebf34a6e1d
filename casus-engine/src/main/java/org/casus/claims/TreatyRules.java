package org.casus.claims;

import static org.casus.claims.Relation.ALLIANCE;
import static org.casus.claims.Relation.MEMBERSHIP;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Treaties signed, held and ended. */
final class TreatyRules {
    private static final String NOUN =
            "(?<noun>treaty|treaties|pact|pacts|alliance|alliances|agreement|agreements|accord|accords|convention|entente|declaration"
                    + "|partnership|memorandum|protocol|deal)";
    private static final String SIGNED =
            "(?:signed|sign|signs|concluded|conclude|made|formed|struck|sealed|closed|cut|entered into|entered|negotiated|agreed|agreed on|agreed to"
                    + "|ratified|reached|created|contracted|renewed|initialled|forged|joined in|put \\S+ names? to|had signed|have signed)";
    private static final String HAS =
            "(?:has|have|had|share|shares|shared|keeps|kept|maintains|holds|held|retains|enjoys|enjoyed|been in)";

    static final List<Rule> TREATIES = List.of(
            Rule.of(
                    "<T> (?:~)?(?:dates (?:back )?(?:from|to)|goes back to|dated (?:back )?(?:from|to))",
                    TreatyRules::signedThat),
            Rule.of(
                    "<T> (?:~)?(?:ended|lapsed|expired|was terminated|was denounced|was abrogated|was dissolved|dissolved|collapsed|ran out|broke down"
                            + "|was over|was scrapped|was annulled|was cancelled|came to an end|ceased|lasted|was torn up|remained in force|stayed in force)",
                    TreatyRules::ended),
            Rule.of(
                    "<S> (?:~)?(?:denounced|terminated|abrogated|cancelled|renounced|tore up|scrapped|ended|annulled|repudiated|broke|dissolved) (?:~)?<T>",
                    TreatyRules::endedBy),
            Rule.of(
                    "<S> (?:~)?(?:denounced|terminated|abrogated|cancelled|renounced|tore up|ended|annulled|let lapse) (?:~)?(?:treaty|pact|alliance)(?: with (?<o>[SP]\\d+))?",
                    TreatyRules::endedBy),
            Rule.of(
                    "<T> (?:~)?(?:replaced|superseded|supplanted|succeeded) (?:~)?(?:treaty|pact|agreement|T\\d+)",
                    TreatyRules::replaced),
            Rule.of(
                    "<T> (?:~)?(?:was|were) (?:~)?(?:signed|concluded|renewed|agreed|ratified)",
                    TreatyRules::signedThat),
            Rule.of("<S> (?:~)?" + SIGNED + " (?:with <O> )?(?:~)?(?:~)?" + NOUN + "\\b", TreatyRules::signed),
            Rule.of("<S> (?:~)?" + SIGNED + " <T>", TreatyRules::signedNamed),
            Rule.of(NOUN + " (?:~)?(?:was|were)? ?(?:signed|concluded|agreed|made) (?:~)?by <S>", TreatyRules::signed),
            Rule.of(
                    "<S> (?:~)?" + HAS + " (?:~)?" + NOUN + "\\b(?: (?:~)?(?:with|to|and|of) (?<o>[SP]\\d+))?",
                    TreatyRules::held),
            Rule.of("<S> (?:~)?" + HAS + " one with <O>", TreatyRules::another),
            Rule.of("(?<s>S\\d+)'s (?:~)?" + NOUN + " (?:~)?(?:with|to) (?:~)?<O>", TreatyRules::signed),
            Rule.of(
                    "(?<s>S\\d+)'s (?:~)?(?:alliance|treaty) partners? (?:include|included|are|were|is) <O>",
                    TreatyRules::held),
            Rule.of(
                    NOUN
                            + " (?:~)?(?:between|of|linking|binding|links|binds|ties|bound|linked|tied|uniting|united) (?:~)?<S>(?: (?:to|with|and) (?<o>[SP]\\d+))?",
                    TreatyRules::held),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were|been) (?:~)?(?:allied|bound|tied|linked) (?:~)?(?:to|with)? ?(?:~)?(?<o>[SP]\\d+)? ?(?:~)?(?:by|through)? ?(?:~)?"
                            + NOUN + "?",
                    TreatyRules::allied),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were|remains|became) (?<o>S\\d+)'s (?:~)?all(?:y|ies)",
                    TreatyRules::allied),
            Rule.of("<S> (?:~)?made (?:~)?peace(?: (?:~)?with (?<o>[SP]\\d+))?", TreatyRules::signed),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were|been|became|remain|remained) (?:~)?all(?:y|ies)(?: of (?<o>[SP]\\d+))?",
                    TreatyRules::allied));

    private static final Pattern WITH = Pattern.compile("\\b(?:with|between|and|like) ([SP]\\d+)");
    private static final Finder AIMED = Finder.of(
            "\\b(?:against|aimed (?:~)?at|directed (?:at|against)|pointed at) ([SP]\\d+)".replace("~", "\\S+ "));
    private static final Finder PROMISE_NOT = Finder.of(
            "\\b(?:promis\\w+|pledg\\w+|agree\\w*|vow\\w*|undert\\w+|oblig\\w+|bound|bind\\w*|commit\\w*|swor\\w+|assurance|swear\\w*) (?:\\S+ ){0,8}?(?:not|never) to\\b");

    private static final Finder PRESENT = Finder.of(
            "\\b(?:has|have|is|are|belongs?|shares?|keeps?|still|remains?|counts|includes?|joins|comprises|obliges|commits|binds|promises|requires|treats)\\b");

    private static final Finder PERFECT = Finder.of(
            "\\b(?:has|have) (?:been )?(?:(?!remained|stayed|belonged)\\S+ed|cast|made|taken|given|gone|become|fought|won|lost|left|sent|broken|struck|flown|paid|torn|begun)\\b");

    private TreatyRules() {}

    /** "Promised not to attack": the promise is affirmed. */
    static boolean promisesNot(Clause c) {
        return PROMISE_NOT.in(c.inTimed());
    }

    /** "Has defended": at some time up to now, not at that which was spoken of. */
    static boolean perfect(Clause c) {
        return PERFECT.in(c.inMask()) || PLUPERFECT.in(c.inMask());
    }

    private static final Finder PLUPERFECT = Finder.of("\\bhad (?:by then )?\\S+ed\\b");

    static boolean present(Clause c) {
        return PRESENT.in(c.inMask()) && !PERFECT.in(c.inMask()) && c.times().isEmpty();
    }

    static Statement tense(Statement s, Clause c) {
        return present(c) ? s.kind("present") : s;
    }

    static TreatyRef ref(Mention t) {
        if (t.treaty() != null) {
            return t.treaty();
        }
        Name name = t.name();
        return new TreatyRef(name == null ? null : name.key(), t.states(), null);
    }

    private static Statement ended(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        return Statement.of(ALLIANCE, Act.TREATY_ENDED, c)
                .treaty(t == null ? null : ref(t))
                .group(t == null ? null : t.name())
                .kinds(Promises.in(c.inTimed()));
    }

    private static Statement endedBy(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        var parties = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        parties.addAll(c.states(Rule.group(m, "o")));
        return Statement.of(ALLIANCE, Act.TREATY_ENDED, c)
                .subject(parties)
                .treaty(t == null ? new TreatyRef(null, parties, null) : ref(t));
    }

    private static Statement replaced(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        TreatyRef ref = t == null ? null : ref(t);
        Set<Integer> parties = ref == null ? Set.of() : ref.parties();
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties)
                .kinds(Promises.in(new Passage(c.mask().substring(m.start()))))
                .kind("replaced")
                .kind("signed");
    }

    private static Statement signedThat(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        Statement s = Statement.of(ALLIANCE, Act.TREATY, c)
                .treaty(t == null ? null : ref(t))
                .kind("signed")
                .kind("that");
        Matcher by = Pattern.compile("\\bby ([SP]\\d+)").matcher(c.mask());
        s = c.mask().contains("renewed") || c.mask().contains("extended") ? s.kind("renewed") : s;
        return by.find() ? s.subject(c.states(by.group(1))) : s;
    }

    private static @Nullable Statement signedNamed(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        if (t == null) {
            return null;
        }
        Statement s = Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties(c, m))
                .treaty(ref(t))
                .group(t.name())
                .kind("signed");
        return t.treaty() != null ? s.act(MEMBERSHIP, Act.MEMBER) : s;
    }

    static Set<Integer> parties(Clause c, Matcher m) {
        var parties = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        parties.addAll(c.states(Rule.group(m, "o")));
        String after = c.mask().substring(m.end());
        Matcher with = WITH.matcher(after);
        while (with.find()) {
            parties.addAll(c.states(with.group(1)));
        }
        return parties;
    }

    private static Statement signed(Clause c, Matcher m) {
        Matcher aimed = AIMED.find(c.inMask());
        Set<Integer> target = aimed != null ? c.states(aimed.group(1)) : Set.of();
        var parties = new LinkedHashSet<>(parties(c, m));
        parties.removeAll(target);
        boolean inner = PROMISE_NOT.in(c.inTimed());
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties)
                .third(target)
                .kinds(kinds(c, m))
                .negated(c.negated() && !inner)
                .kind("signed");
    }

    private static Set<String> kinds(Clause c, Matcher m) {
        var kinds = new LinkedHashSet<>(Promises.in(c.inTimed()));
        String noun = Rule.group(m, "noun");
        if (noun != null && noun.startsWith("alliance")) {
            kinds.add("alliance");
        }
        if (noun != null) {
            kinds.add("noun:" + noun.replaceAll("ies$", "y").replaceAll("s$", ""));
        }
        return kinds;
    }

    private static @Nullable Statement held(Clause c, Matcher m) {
        Statement s = signed(c, m);
        String noun = Rule.group(m, "noun");
        boolean each = noun != null
                && noun.matches("treaties|pacts|alliances|agreements|accords")
                && c.states(Rule.group(m, "s")).size() > 1
                && !c.states(Rule.group(m, "o")).isEmpty();
        s = each ? s.subject(c.states(Rule.group(m, "s"))).object(c.states(Rule.group(m, "o"))) : s;
        boolean vague = noun != null && noun.matches("deal|declaration|agreements?|memorandum|convention|protocol");
        if (vague && s.kinds().size() < 2) {
            return null;
        }
        var kinds = new LinkedHashSet<>(s.kinds());
        kinds.remove("signed");
        return (present(c) || c.mask().matches(".*\\b(?:have|has) had\\b.*")
                ? s.kinds(kinds).kind("present")
                : s.kinds(kinds));
    }

    /** "Taiwan has one with Japan": of the kind spoken of before. */
    private static Statement another(Clause c, Matcher m) {
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties(c, m))
                .kind("same kind")
                .kind("present");
    }

    private static Statement allied(Clause c, Matcher m) {
        var parties = new LinkedHashSet<>(parties(c, m));
        Matcher with = Pattern.compile("\\b(?:of|to|with) ([SP]\\d+)").matcher(c.mask());
        while (with.find()) {
            parties.addAll(c.states(with.group(1)));
        }
        Statement s = Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties)
                .kinds(Promises.in(c.inTimed()))
                .kind("alliance");
        s = Rule.group(m, "noun") == null ? s.kind("informal") : s;
        return tense(s, c);
    }
}
