package org.casus.claims;

import static org.casus.claims.Relation.WAR;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Who fought whom, beside whom, who began it, who won. */
final class WarRules {
    private static final String FOUGHT =
            "(?:fought|faced|fight|fights|fighting|went to war|gone to war|go to war|waged(?: a| the)? ?~war|was at war|were at war|been at war"
                    + "|clashed|clash|battled|crossed swords|came to blows|took up arms|took the field|been fighting)";
    private static final String ATTACKED =
            "(?:attacked|attacks|invaded|invades|declared war on|declared war against|declared war upon|struck|marched into|marched on"
                    + "|turned on|turned against|fell on|fell upon|assaulted|overran|bombed|opened fire on|raided|swept into"
                    + "|stormed into|rolled into|crossed into|moved against)";
    private static final String LAUNCHED =
            "(?:launched|started|began|unleashed|waged|opened|initiated|mounted|provoked)";
    private static final String SIDE =
            "(?:on (?:the )?side of|at (?:the )?side of|alongside|beside|side by side with|shoulder to shoulder with|together with"
                    + "|in alliance with|as (?:an )?all(?:y|ies) of|allied with|allied to|in support of|with)";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "<S> (?:~)?(?:went|came|were sent|was sent) to [SP]\\d+ as (?:~)?(?:belligerents?|combatants?)",
                    WarRules::tookPart),
            Rule.of(
                    "<S> (?:~)?(?:were|was) (?:~)?(?:enemies|adversaries|opponents|foes) (?:~)?(?:in|during) (?:~)?<W>",
                    WarRules::opposite),
            Rule.of("<W> pitted <S> against (?<o>S\\d+)", WarRules::fought),
            Rule.of(
                    "(?:list|data|record|records|database|dataset)\\b.*?\\b(?:contains?|has|have|includes?|records?|lists?|counts?|knows?)\\b"
                            + ".*?\\bwars?\\b.*?(?:between|of|involving|pitting) <S>",
                    WarRules::listed),
            Rule.of("<S> (?:~)fought (?:~)on (?:the )?(?:opposite|opposing|different) sides", WarRules::opposite),
            Rule.of("<S> (?:~)(?:fought|took part|served|stood) (?:~)on (?:the )?same side", WarRules::beside),
            Rule.of("<S> (?:~)fought side by side", WarRules::beside),
            Rule.of("<S> (?:~)fought together", WarRules::beside),
            Rule.of(
                    "<S> (?:~)(?:fought|stood|faced \\S+|went to war) (?:~)(?:alone|on its own|without (?:any )?all(?:y|ies)|single-handed)",
                    WarRules::alone),
            Rule.of("<S> (?:~)fought (?:~)allies\\b$", WarRules::alone),
            Rule.of(
                    "<S> (?:(?:have|has|had) )?(?:fought|waged|gone through) (?:~)?(?<n>one|two|three|four|five|six|seven|\\d) (?:~)?wars",
                    WarRules::counted),
            Rule.of(
                    "(?:all(?:y|ies)|side|partners) of <A>(?: side)? (?:~)?(?:included|were|was|counted|comprised) <O>",
                    WarRules::sided),
            Rule.of("<S> (?:~)?on (?<a>A\\d+|S\\d+'s|S\\d+) (?:side|camp|part)\\b", WarRules::onSide),
            Rule.of("<S> (?:~)?(?:on the side of|at the side of|to the side of) (?<a>S\\d+)", WarRules::onSide),
            Rule.of(
                    "<S> (?:~)?(?:came in|entered|joined|went|intervened) (?:~)?on (?:the )?other(?: side)?",
                    WarRules::otherSide),
            Rule.of(
                    "<S> (?:~)?(?:fought|served|joined|took part|entered \\S+|came in|marched) (?:~)?" + SIDE
                            + " (?<a>S\\d+)",
                    WarRules::onSide),
            Rule.of(
                    "<S> (?:~)?(?:did )?" + LAUNCHED
                            + " (?:~)?(?:war|invasion|attack|offensive|assault|hostilities|aggression)"
                            + "(?: (?:of|on|against|upon|with) (?<o>[SP]\\d+))?",
                    WarRules::began),
            Rule.of("<S> (?:~)?(?:began|started|initiated|unleashed|provoked|opened) <W>", WarRules::began),
            Rule.of("<W> (?:~)?(?:was )?(?:begun|started|initiated|launched|unleashed) by <S>", WarRules::began),
            Rule.of(
                    "<S> (?:~)?(?:was|were|is|are) (?:~)?(?:initiators?|aggressors?|attackers?|first to attack|one that attacked)",
                    WarRules::began),
            Rule.of("<S> (?:~)?(?:fired the first shots?|struck first|attacked first)(?: .*)?", WarRules::began),
            Rule.of("<S> (?:~)?(?:was|were) (?:~)?(?:attacked|invaded|overrun) by <O>", WarRules::wasAttacked),
            Rule.of("<S> (?:(?:had|have|has) )?" + ATTACKED + " (?:~)?<O>", WarRules::began),
            Rule.of("<S> (?:had )?(?:attacked|invaded|struck)$", WarRules::began),
            Rule.of("<S> (?:(?:had|have|has) )?" + ATTACKED + " ", WarRules::began),
            Rule.of(
                    "<S> (?:sent|moved|marched|threw) (?:~)?(?:army|armies|troops|forces|tanks|soldiers|divisions) (?:in|into|across|against|over) (?:~)?<O>",
                    WarRules::sent),
            Rule.of(
                    "<S> (?:~)?(?:defeated|beat|routed|crushed|vanquished|overcame|prevailed over|prevailed against|won against) <O>",
                    WarRules::won),
            Rule.of(
                    "<S> (?:~)?(?:was|were) (?:~)?(?:defeated|beaten|routed|crushed|vanquished)(?: by <O>)?",
                    WarRules::lost),
            Rule.of("<W> (?:~)?(?:won by|victory for|ended in (?:a )?(?:~)?victory for) <S>", WarRules::won),
            Rule.of("<W> (?:~)?(?:lost by|defeat for|ended in (?:a )?(?:~)?defeat (?:for|of)) <S>", WarRules::lost),
            Rule.of(
                    "<S> (?:~)?(?:won|prevailed|triumphed|was victorious|were victorious|emerged victorious|was (?:the )?victor|were (?:the )?victors"
                            + "|came out on top|was (?:the )?winner|emerged as (?:the )?victor)",
                    WarRules::won),
            Rule.of(
                    "<S> (?:~)?(?:lost|capitulated|was (?:the )?loser|sued for peace|was on (?:the )?losing side|were on (?:the )?losing side)"
                            + "(?: (?:~)?(?:war|<W>).*)?$",
                    WarRules::lost),
            Rule.of("<S> (?:~)?on (?:the )?losing side", WarRules::lost),
            Rule.of("<S> (?:~)?on (?:the )?winning side", WarRules::won),
            Rule.of(
                    "<S> (?:~)?(?:stayed|remained|kept|stood|was|were|declared itself|stays) (?:~)?(?:neutral|out of|aside|on the sidelines|non-belligerent)",
                    WarRules::stayedOut),
            Rule.of("<S> (?:~)?(?:sat (?:~)?out)", WarRules::stayedOut),
            Rule.of(
                    "<S> (?:~)?(?:was|were|is|as|are|be|became|went) (?:~)?(?:belligerents?|participants?|combatants?|co-belligerents?|cobelligerents?|warring part|part(?:y|ies) to (?:W\\d|war|conflict))",
                    WarRules::tookPart),
            Rule.of("<S> (?:~)?fought (?:~)?as (?:~)?belligerents?", WarRules::tookPart),
            Rule.of(
                    "<S> (?:~)?(?:entered|enter|join|take part in|participate in|intervene in|come into|fight in|joined|came into|took part in|was involved in|were involved in|was engaged in|saw action in|intervened in|participated in|fought in|fought through|served in|went into|took sides in) (?:~)?(?:<W>|war|it|fighting|fray|battle|conflict)",
                    WarRules::tookPart),
            Rule.of(
                    "<S> (?:~)?(?:sent|dispatched|contributed) (?:~)?(?:troops|soldiers|men|contingents?|forces|battalions?|division|divisions|units?)(?: there)?$",
                    WarRules::sent),
            Rule.of(
                    "<S> (?:~)?" + FOUGHT
                            + " (?:~)?(?:with|against|over|for|in|from)? ?(?:~)?(?:against|with) (?:~)?<O>",
                    WarRules::fought),
            Rule.of("<S> (?:~)?" + FOUGHT + " (?:~)?<O>", WarRules::fought),
            Rule.of("<S> (?:~)?" + FOUGHT, WarRules::tookPart),
            Rule.of("<W> (?:~)?between <S>", WarRules::listedParties),
            Rule.of(
                    "war (?:~)?(?:broke out|erupted|began|started|was fought|raged) (?:~)?between <S>",
                    WarRules::listedParties),
            Rule.of("<W> (?:~)?(?:ended|was over|came to an end|finished|stopped)", WarRules::ended),
            Rule.of("<W> (?:~)?(?:began|broke out|started|erupted|opened)", WarRules::beganAt),
            Rule.of("<W> (?:~)?(?:lasted|dragged on|ran|raged)", WarRules::ended));

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
        s = c.mask().matches(".*\\b(?:to|at|a|fought) war\\b.*") ? s.kind("at war") : s;
        return ENTRY.matcher(c.mask()).find() ? s.kind("entered") : s;
    }

    /** Words for the beginning of a state's part in a war. */
    private static final java.util.regex.Pattern ENTRY = java.util.regex.Pattern.compile(
            "\\b(?:entered|enters|joined|joins|came in|came into|went to war|declared war|drawn into|intervened|went in)\\b");

    static @Nullable WarRef ref(Mention w) {
        if (w.war() != null) {
            return w.war();
        }
        Name name = w.name();
        return name == null ? null : new WarRef(List.of(name.key().split(" ", -1)), Set.of(), null);
    }

    private static Statement fought(Clause c, Matcher m) {
        Statement s = clash(c, base(Act.FOUGHT, c, m));
        if (m.group().matches(".*\\bfor [SP]\\d+(?:'s)?$")) {
            // for a state or about a place: on which side is not said
            return s.object(Set.of());
        }
        if (c.mask().contains("each other") && s.subject().size() == 2) {
            return opposite(c, m);
        }
        return s;
    }

    private static Statement clash(Clause c, Statement s) {
        return c.mask().matches(".*\\b(?:clash\\w*|skirmish\\w*|border war|border fighting|blows|exchanged fire).*")
                ? s.kind("clash")
                : s;
    }

    private static Statement listed(Clause c, Matcher m) {
        return base(Act.WAR_LISTED, c, m);
    }

    private static @Nullable Statement listedParties(Clause c, Matcher m) {
        Statement s = base(Act.FOUGHT_OPPOSITE, c, m);
        Mention w = c.mention(Rule.group(m, "w"));
        // "the war between Iran and Iraq" is their own, not the one spoken of before
        boolean own = w != null && w.name() == null;
        return s.subject().size() != 2 ? null : own ? s.war(null).kind("own war") : s;
    }

    private static Statement opposite(Clause c, Matcher m) {
        return base(Act.FOUGHT_OPPOSITE, c, m);
    }

    private static Statement beside(Clause c, Matcher m) {
        return base(Act.FOUGHT_BESIDE, c, m).third(against(c));
    }

    private static @Nullable Statement alone(Clause c, Matcher m) {
        if (c.mask().matches(".*\\b(?:until|for|at first|initially|days|weeks|months)\\b.*")) {
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

    private static @Nullable Statement onSide(Clause c, Matcher m) {
        if (!c.mask()
                .matches(
                        ".*\\b(?:fought|entered|joined|war|came in|intervened|took part|served|troops|belligerent|marched|fighting|side|stood)\\b.*")) {
            return null;
        }
        return base(Act.FOUGHT_BESIDE, c, m)
                .object(c.states(Rule.group(m, "a")))
                .third(against(c));
    }

    private static Statement otherSide(Clause c, Matcher m) {
        return base(Act.FOUGHT, c, m).kind("other side");
    }

    private static Set<Integer> against(Clause c) {
        Matcher m = AGAINST.matcher(c.mask());
        return m.find() ? c.states(m.group(1)) : Set.of();
    }

    private static final java.util.regex.Pattern AGAINST = java.util.regex.Pattern.compile("\\bagainst ([SP]\\d+)");

    private static Statement began(Clause c, Matcher m) {
        Statement s = base(Act.BEGAN_WAR, c, m);
        s = c.mask().contains("declared war") ? s.kind("declared") : s;
        return c.mask().matches(".*\\bwar\\b.*") ? s : s.kind("attack");
    }

    private static Statement wasAttacked(Clause c, Matcher m) {
        return base(Act.BEGAN_WAR, c, m).subject(c.states(Rule.group(m, "o"))).object(c.states(Rule.group(m, "s")));
    }

    private static Statement sent(Clause c, Matcher m) {
        return base(Act.FOUGHT, c, m).kind("troops");
    }

    private static Statement won(Clause c, Matcher m) {
        return base(Act.WON, c, m);
    }

    private static Statement lost(Clause c, Matcher m) {
        return base(Act.LOST, c, m);
    }

    private static Statement stayedOut(Clause c, Matcher m) {
        return base(Act.FOUGHT, c, m).negated(!c.negated());
    }

    private static Statement tookPart(Clause c, Matcher m) {
        return clash(c, base(Act.FOUGHT, c, m).object(against(c)));
    }

    private static final java.util.regex.Pattern LASTING =
            java.util.regex.Pattern.compile("\\b(" + Numbers.ANY + ") (year|month|week|day|decade)s?\\b");

    private static Statement ended(Clause c, Matcher m) {
        Matcher n = LASTING.matcher(c.mask());
        if (n.find() && m.group().matches(".*(?:lasted|dragged on|ran|raged)")) {
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
