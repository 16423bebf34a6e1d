package org.casus.claims;

import static org.casus.claims.Relation.WAR;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Who fought whom, beside whom, who began it, who won. */
final class WarRules {
    static final List<Rule> RULES = List.of(
            Rule.of(
                    "<S> (?:~)?(?:went|came|were sent|was sent) to [SP]\\d+ as (?:~)?(?:belligerents?|combatants?)",
                    WarRules::tookPart),
            Rule.of("<W> pitted <S> against (?<o>S\\d+)", WarRules::fought),
            Rule.of(
                    "(?:list|data|record|records|database|dataset)\\b.*?\\b(?:contains?|has|have|includes?|records?|lists?|counts?|knows?)\\b"
                            + ".*?\\bwars?\\b.*?(?:between|of|involving|pitting) <S>",
                    WarRules::listed),
            Rule.of(
                    "<S> (?:~)(?:fought|stood|faced \\S+|went to war) (?:~)(?:alone|on its own|without (?:any )?all(?:y|ies)|single-handed)",
                    WarRules::alone),
            Rule.of("<S> (?:~)fought (?:~)allies\\b$", WarRules::alone),
            Rule.of(
                    "<S> (?:(?:have|has|had) )?(?:fought|waged|gone through) (?:~)?(?<n>(?!an? )" + Numbers.ANY
                            + ") (?:~)?wars?\\b",
                    WarRules::counted),
            Rule.of(
                    "(?:all(?:y|ies)|side|partners) of <A>(?: side)? (?:~)?(?:included|were|was|counted|comprised) <O>",
                    WarRules::sided),
            Rule.of(
                    "<S> (?:~)?(?:came in|entered|joined|went|intervened) (?:~)?on (?:the )?other(?: side)?",
                    WarRules::otherSide),
            Rule.of("<W> (?:~)?(?:ended|was over|came to an end|finished|stopped)", WarRules::ended),
            Rule.of("<W> (?:~)?(?:began|broke out|started|erupted|opened)", WarRules::beganAt),
            Rule.of("<W> (?:~)?(?:lasted|dragged on|ran|raged)", WarRules::ended));

    private static final Finder AT_WAR = Finder.of("\\b(?:to|at|a|fought) war\\b");
    private static final Finder CLASH =
            Finder.of("\\b(?:clash\\w*|skirmish\\w*|border war|border fighting|blows|exchanged fire)");
    private static final Finder FOR_A_TIME = Finder.of("\\b(?:until|for|at first|initially|days|weeks|months)\\b");

    private WarRules() {}

    private static Statement base(Act act, Clause c, Matcher m) {
        Mention w = c.mention(Rule.group(m, "w"));
        if (w == null) {
            for (Mention x : c.mentions()) {
                if (x.letter() == 'W' || x.letter() == 'B') {
                    w = x;
                }
            }
        }
        Statement s = Statement.of(WAR, act, c)
                .subject(c.states(Rule.group(m, "s")))
                .object(c.states(Rule.group(m, "o")))
                .war(w == null ? null : ref(w));
        s = AT_WAR.in(c.inMask()) ? s.kind("at war") : s;
        return ENTRY.in(c.inMask()) ? s.kind("entered") : s;
    }

    /** Words for the beginning of a state's part in a war. */
    private static final Finder ENTRY = Finder.of(
            "\\b(?:entered|enters|joined|joins|came in|came into|went to war|declared war|drawn into|intervened|went in)\\b");

    static @Nullable WarRef ref(Mention w) {
        if (w.war() != null) {
            return w.war();
        }
        Name name = w.name();
        return name == null ? null : new WarRef(List.of(name.key().split(" ", -1)), Set.of(), null);
    }

    private static Statement fought(Clause c, Matcher m) {
        return base(Act.FOUGHT, c, m);
    }

    private static Statement clash(Clause c, Statement s) {
        return CLASH.in(c.inMask()) ? s.kind("clash") : s;
    }

    private static Statement listed(Clause c, Matcher m) {
        return base(Act.WAR_LISTED, c, m);
    }

    private static @Nullable Statement alone(Clause c, Matcher m) {
        if (FOR_A_TIME.in(c.inMask())) {
            return null;
        }
        return base(Act.FOUGHT_ALONE, c, m).negated(false);
    }

    private static Statement counted(Clause c, Matcher m) {
        String n = Rule.group(m, "n");
        return base(Act.WARS_COUNTED, c, m)
                .count(n == null ? -1 : Numbers.of(n))
                .object(against(c));
    }

    private static Statement sided(Clause c, Matcher m) {
        return base(Act.FOUGHT_BESIDE, c, m)
                .subject(c.states(Rule.group(m, "o")))
                .object(c.states(Rule.group(m, "a")));
    }

    private static Statement otherSide(Clause c, Matcher m) {
        return base(Act.FOUGHT, c, m).kind("other side");
    }

    private static Set<Integer> against(Clause c) {
        Matcher m = AGAINST.find(c.inMask());
        return m != null ? c.states(m.group(1)) : Set.of();
    }

    private static final Finder AGAINST = Finder.of("\\bagainst ([SP]\\d+)");

    private static Statement tookPart(Clause c, Matcher m) {
        return clash(c, base(Act.FOUGHT, c, m).object(against(c)));
    }

    private static final Finder LASTING =
            Finder.of("\\b(" + Numbers.ANY + ")(?: and (?:a )?half)? (year|month|week|day|decade)s?\\b");

    private static Statement ended(Clause c, Matcher m) {
        Matcher n = LASTING.find(c.inMask());
        if (n != null && m.group().matches(".*(?:lasted|dragged on|ran|raged)")) {
            return base(Act.WAR_LASTED, c, m).count(Numbers.of(n.group(1))).kind(n.group(2));
        }
        return base(Act.WAR_ENDED, c, m);
    }

    private static Statement beganAt(Clause c, Matcher m) {
        return base(Act.WAR_ENDED, c, m).kind("began");
    }

    /** All who are said to fight. */
    static Set<Integer> parties(Statement s) {
        var all = new LinkedHashSet<>(s.parties());
        all.addAll(s.third());
        return all;
    }
}
