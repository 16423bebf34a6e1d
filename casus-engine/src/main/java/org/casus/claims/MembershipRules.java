package org.casus.claims;

import static org.casus.claims.Relation.ALLIANCE;
import static org.casus.claims.Relation.MEMBERSHIP;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who belongs to a grouping, joined, left or founded it. */
final class MembershipRules {
    static final List<Rule> MEMBERSHIPS = List.of(
            Rule.of(
                    "only <S> (?:~)?(?:belongs? to|is (?:~)?(?:in|member of|part of)|joined) <G>",
                    (c, m) -> kind(member(c, m, Act.MEMBER), "only")),
            Rule.of(
                    "<S> (?:had |has )?(?:was |were )?(?:joined|entered|left|got in|came in|acceded|admitted|let in|went in) (?:~)?(?<order>before |after )?(?<o>S\\d+)(?: did| joined| had| came)?$",
                    MembershipRules::ordered),
            Rule.of(
                    "^(?<g>[GT]\\d+) (?<s>S\\d+) (?:had |has )?(?:left|quit|abandoned)",
                    (c, m) -> member(c, m, Act.LEFT)),
            Rule.of("^(?<g>[GT]\\d+) (?<s>S\\d+) (?:had |has )?(?:joined|entered)", (c, m) -> member(c, m, Act.JOINED)),
            Rule.of(
                    "<S> (?:~)?(?:founded|co-founded|(?:was|were|is|are) (?:~)?(?:founders?|founding members?|founder members?|among founders) (?:of|in)|(?:helped|among those) to found|had helped found|helped found|took part in founding) (?:~)?<G>",
                    (c, m) -> member(c, m, Act.FOUNDED)),
            Rule.of(
                    "<S> (?:~)?(?:left|quit|quits|leaves|withdrew from|withdraws from|exited|walked out of|pulled out of|resigned from|was expelled from"
                            + "|were expelled from|dropped out of|departed from|withdrew (?:~)?from|withdrawn from|broke with|seceded from) (?:~)?<G>",
                    (c, m) -> member(c, m, Act.LEFT)),
            Rule.of(
                    "<S> (?:~)?(?:joined|joins|entered|acceded to|adhered to|signed up to|was admitted to|were admitted to|became part of|came into"
                            + "|became (?:~)?members? of|became <G>|was accepted into|entered into) (?:~)?<G2>"
                                    .replace("<G2>", "(?<g2>[GT]\\d+)"),
                    (c, m) -> member(c, m, Act.JOINED)),
            Rule.of("<S> (?:~)?(?:became|becomes) (?<g>G\\d+)(?:'s)? (?:~)?member", (c, m) -> member(c, m, Act.JOINED)),
            Rule.of(
                    "<S> (?:~)?(?:is|are|was|were) (?<g>G\\d+)(?:'s)? (?:~)?member",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of(
                    "<G> (?:~)?(?:admitted|accepted|expelled|took in|welcomed|invited) (?<s>S\\d+)",
                    (c, m) -> member(c, m, c.mask().contains("expelled") ? Act.LEFT : Act.JOINED)),
            Rule.of(
                    "(?<g>[G]\\d+) (?:, ~)?(?:~)?(?:includes?|included|comprises?|comprised|joins|joined|unites?|united|links?|linked|bound|binds"
                            + "|brings? together|brought together|consists of|consisted of|counts|counted|groups|grouped|gathers) (?:~)?(?<s>S\\d+)",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were|has been|had been|have been|been|remains|remained|made|be) (?:~)?"
                            + "(?:members?|part|signatory|signatories|party|parties|belonged|among members|allies|observer|part) (?:of|to|in|within) (?:~)?<G>",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were|has been|had been|have been|been|remains|remained|sits|sat|stood|together|found themselves|found itself|ended up) (?:in|inside|within|under) <G>",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of(
                    "<S> (?:~)?(?:stayed|remained|kept|stays|remains|is|was|stood) (?:~)?(?:outside|out of|aloof from) <G>",
                    MembershipRules::outside),
            Rule.of("<S> (?:~)?(?:belongs?|belonged|belonging) (?:~)?to (?:~)?<G>", (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of("^to (?<g>[GT]\\d+)", (c, m) -> null),
            Rule.of(
                    "<S> (?:~)?(?:signed|ratified|never signed|subscribed to|put \\S+ name to) (?:~)?<G>",
                    MembershipRules::signedGroup),
            Rule.of(
                    "(?:members|parties|signatories|partners) of (?<g>[GT]\\d+) (?:~)?(?:were|are|included?) (?<s>S\\d+)",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of("<S> (?:~)?(?:through|under|via|in) <G>", MembershipRules::through),
            Rule.of("<S> , (?:~)?member of <G>", (c, m) -> kind(member(c, m, Act.MEMBER), "apposition")),
            Rule.of("<S> , (?:~)?member\\b", MembershipRules::apposition));

    private static final Pattern WITH =
            Pattern.compile("\\b(?:with|alongside|together with|as were|including) ([SP]\\d+)");
    private static final Pattern NTH = Pattern.compile("\\b(\\S+) (?:full |founding )?member\\b");

    private MembershipRules() {}

    /** "The Axis attack", "the NATO operation": what a grouping did, not the grouping. */
    static final Finder DEED = Finder.of(
            "[GT]\\d+(?:'s)? (?:attack|invasion|war|campaign|operation|mission|intervention|offensive|assault|sanctions|summit|embargo"
                    + "|forces|troops|draft|(?:\\S+ )?(?:rivals?|enem(?:y|ies)|opponents?|partners?|neighbou?rs?|adversar(?:y|ies)|competitors?|successor|predecessor)|talks|exercise|exercises|fleet|army|armies|side|camp|cause|cup|council|parliament)\\b");

    /** "The defence agreement of the Gulf Cooperation Council" is not its founding treaty. */
    private static final Finder OF_GROUP =
            Finder.of("\\b(?:agreement|treaty|pact|accord|convention|protocol|declaration) (?:of|with|between) G\\d");

    /** Who joined the Allies went to war. */
    static boolean isAllies(@Nullable Mention group) {
        return group != null && group.text().startsWith("Allie");
    }

    private static @Nullable Statement member(Clause c, Matcher m, Act act) {
        if (DEED.in(c.inMask())) {
            return null;
        }
        String g2 = Rule.group(m, "g2");
        Mention g = c.mention(g2 != null ? g2 : Rule.group(m, "g"));
        if (isAllies(g)) {
            return null;
        }
        var subject = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        String after = c.mask().substring(m.end());
        Matcher with = WITH.matcher(after);
        if (act == Act.MEMBER && with.find()) {
            subject.addAll(c.states(with.group(1)));
        }
        Name name = g == null ? null : g.name();
        TreatyRef ref = g == null ? null : g.treaty();
        Matcher nth = NTH.matcher(c.mask());
        int count = nth.find() ? ordinal(nth.group(1)) : -1;
        return TreatyRules.tense(
                Statement.of(MEMBERSHIP, act, c)
                        .subject(subject)
                        .group(name)
                        .treaty(ref)
                        .count(count),
                c);
    }

    private static @Nullable Statement outside(Clause c, Matcher m) {
        Statement s = member(c, m, Act.MEMBER);
        return s == null ? null : s.negated(!c.negated());
    }

    private static @Nullable Statement kind(@Nullable Statement s, String word) {
        return s == null ? null : s.kind(word);
    }

    /** "Sweden joined before Finland did", "a month before Finland did". */
    private static @Nullable Statement ordered(Clause c, Matcher m) {
        String order = Rule.group(m, "order");
        String word = order != null
                ? order.strip()
                : c.times().isEmpty() ? "" : c.times().getFirst().text().replaceAll(".* ", "");
        if (!word.equals("before") && !word.equals("after")) {
            return null;
        }
        return Statement.of(MEMBERSHIP, Act.JOINED, c)
                .subject(c.states(Rule.group(m, "s")))
                .object(c.states(Rule.group(m, "o")))
                .times(List.of())
                .kind(word);
    }

    /** "Signed the Warsaw Pact" speaks of a member; "signed the Simla Agreement" of a treaty and its day. */
    private static @Nullable Statement signedGroup(Clause c, Matcher m) {
        Mention g = c.mention(Rule.group(m, "g"));
        if (OF_GROUP.in(new Passage(m.group()))) {
            return null;
        }
        if (g == null || g.letter() != 'T' || g.name() == null) {
            // "signed it in May 1955": a member since
            When at = c.at();
            boolean dated = at != null && at.role() == When.Role.AT;
            return kind(member(c, m, dated ? Act.JOINED : Act.MEMBER), "signed");
        }
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(TreatyRules.parties(c, m))
                .treaty(TreatyRules.ref(g))
                .kinds(Promises.in(c.inTimed()))
                .kind("signed");
    }

    private static int ordinal(String word) {
        int dash = word.indexOf('-');
        if (dash > 0) {
            int tens = Numbers.of(word.substring(0, dash));
            int ones = Numbers.ordinal(word.substring(dash + 1));
            return tens > 0 && ones > 0 ? tens + ones : -1;
        }
        return word.matches("\\d+(?:st|nd|rd|th)")
                ? Integer.parseInt(word.replaceAll("\\D", ""))
                : Numbers.ordinal(word);
    }

    private static @Nullable Statement through(Clause c, Matcher m) {
        if (!c.mask().matches(".*\\b(?:allies|allied|alliance|partners?|ally)\\b.*")) {
            return null;
        }
        var subject = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        subject.addAll(c.allStates());
        Mention g = c.mention(Rule.group(m, "g"));
        return Statement.of(ALLIANCE, Act.MEMBER, c)
                .subject(subject)
                .group(g == null ? null : g.name())
                .treaty(g == null ? null : g.treaty())
                .times(List.of());
    }

    private static Statement apposition(Clause c, Matcher m) {
        return Statement.of(MEMBERSHIP, Act.MEMBER, c)
                .subject(c.states(Rule.group(m, "s")))
                .kind("apposition");
    }
}
