package org.casus.claims;

import static org.casus.claims.Relation.ALLIANCE;
import static org.casus.claims.Relation.MEMBERSHIP;
import static org.casus.claims.Relation.TREATY_DUTY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Treaties signed, held, ended; what they promise; who belongs to a grouping. */
final class TreatyRules {
    private static final String NOUN =
            "(?<noun>treaty|treaties|pact|pacts|alliance|alliances|agreement|agreements|accord|accords|convention|entente|declaration"
                    + "|partnership|memorandum|protocol|deal)";
    private static final String SIGNED =
            "(?:signed|sign|signs|concluded|conclude|made|formed|struck|sealed|entered into|entered|negotiated|agreed|agreed on|agreed to"
                    + "|ratified|reached|created|contracted|renewed|initialled|forged|joined in|put \\S+ names? to|had signed|have signed)";
    private static final String HAS =
            "(?:has|have|had|share|shares|shared|keeps|kept|maintains|holds|held|retains|enjoys|enjoyed|been in)";
    private static final String OBLIGES =
            "(?:obliges|obliged|oblige|commits|committed|commit|requires|required|require|binds|bound|compels|compelled|promises|promised"
                    + "|promise|provides|provided|provide|guarantees|guaranteed|pledges|pledged|pledge|stipulates|stipulated|called for|calls for"
                    + "|contains|contained|held|holds|includes|included|forbids|forbade|treats|treated|allows|covers|covered|ensures|vowed"
                    + "|says|said|states|stated|mandates|mandated|undertook|offered|offers|places|gave|gives|enshrines|carries|carried|means|meant)";

    static final List<Rule> MEMBERSHIPS = List.of(
            Rule.of(
                    "only <S> (?:~)?(?:belongs? to|is (?:~)?(?:in|member of|part of)|joined) <G>",
                    (c, m) -> member(c, m, Act.MEMBER).kind("only")),
            Rule.of(
                    "<S> (?:had |has )?(?:joined|entered|left) (?:~)?(?<order>before |after )?(?<o>S\\d+)(?: did| joined| had)$",
                    TreatyRules::ordered),
            Rule.of(
                    "^(?<g>[GT]\\d+) (?<s>S\\d+) (?:had |has )?(?:left|quit|abandoned)",
                    (c, m) -> member(c, m, Act.LEFT)),
            Rule.of("^(?<g>[GT]\\d+) (?<s>S\\d+) (?:had |has )?(?:joined|entered)", (c, m) -> member(c, m, Act.JOINED)),
            Rule.of(
                    "<S> (?:~)?(?:founded|co-founded|(?:was|were|is|are) (?:~)?(?:founders?|founding members?|founder members?|among founders) (?:of|in)) (?:~)?<G>",
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
                    "<S> (?:~)?(?:is|was|are|were|has been|had been|have been|been|remains|remained|sits|sat|stood|together) (?:in|inside|within|under) <G>",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of("<S> (?:~)?(?:belongs?|belonged|belonging) (?:~)?to (?:~)?<G>", (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of("^to (?<g>[GT]\\d+)", (c, m) -> null),
            Rule.of(
                    "<S> (?:~)?(?:signed|ratified|never signed|subscribed to|put \\S+ name to) (?:~)?<G>",
                    TreatyRules::signedGroup),
            Rule.of(
                    "(?:members|parties|signatories|partners) of (?<g>[GT]\\d+) (?:~)?(?:were|are|included?) (?<s>S\\d+)",
                    (c, m) -> member(c, m, Act.MEMBER)),
            Rule.of("<S> (?:~)?(?:through|under|via|in) <G>", TreatyRules::through),
            Rule.of(
                    "<S> , (?:~)?member of <G>",
                    (c, m) -> member(c, m, Act.MEMBER).kind("apposition")),
            Rule.of("<S> , (?:~)?member\\b", TreatyRules::apposition));

    static final List<Rule> DUTIES = List.of(
            Rule.of(
                    "<T> (?:, )?<S> (?:~)?(?:must|has to|have to|needs to|shall) (?:~)?(?:defend|fight|help|protect|come|assist|aid|consult)",
                    TreatyRules::duty),
            Rule.of("^(?:treaty|pact|alliance|agreement) (?:~)?" + OBLIGES + " <S> to ", TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|owes|owed) (?:~)?(?:obligations?|dut(?:y|ies)|commitments?) (?:~)?(?:to|towards) (?<o>[SP]\\d+)",
                    TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged) (?:~)?(?:help|assistance|support|neutrality|protection)",
                    TreatyRules::promise),
            Rule.of(
                    "<T> (?:~)?(?:has|have|had|is under|owes|owed) (?:~)?(?:duty|obligation|commitment|need|promise) (?:~)?to (?:~)?(?:defend|fight|help|protect|come|assist|aid)(?: ~(?<o>[SP]\\d+))?",
                    TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|is under|are under|owes|owe|owed) (?:~)?(?:duty|obligation|commitment|promise) (?:~)?to (?:~)?(?:defend|fight|help|protect|come|assist|aid)(?: ~(?<o>[SP]\\d+))?",
                    TreatyRules::duty),
            Rule.of("<T> (?:~)?suspended", (c, m) -> null),
            Rule.of(
                    "<S> (?:~)?suspended (?:~)?(?:obligations|duties|commitments|treaty|pact)(?: (?:to|towards|toward|with) (?<o>[SP]\\d+))?",
                    (c, m) -> duty(c, m).kind("suspended")),
            Rule.of("<T> (?:, ~)?(?:~)?" + OBLIGES + " ", TreatyRules::duty),
            Rule.of(
                    "<T> (?:~)?(?:was|is|were) (?:~)?(?:defen[cs]e|defensive|offensive|non-aggression|neutrality|consultation|consultative) (?:~)?(?:pact|treaty|alliance|agreement)",
                    TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:is|was|are|were) (?:~)?(?:obliged|bound|committed|required|pledged|sworn)(?: ~)?(?: by (?<t>[TG]\\d+))? to (?![SGTP]\\d)",
                    TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:obliged|bound|committed|pledged) (?:~)?by (?:~)?(?<t>[TG]\\d+)? ?to (?![SGTP]\\d)",
                    TreatyRules::duty),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged|vowed|undertook|agreed|swore|promise|pledge) (?:~)?to (?:~)?"
                            + "(?:consult|attack|use force|help|defend|aid|assist|come|fight|go to war|stay neutral|remain neutral|respect|refrain|confer|protect|invade|resort)",
                    TreatyRules::promise),
            Rule.of(
                    "<S> (?:~)?(?:promised|pledged) (?:~)?(?:neutrality|non-aggression|mutual assistance|mutual help|mutual aid|consultation)",
                    TreatyRules::promise),
            Rule.of(
                    "(?:treaty|pact|alliance|agreement) (?:~)?(?:between|of) <S> (?:~)?" + OBLIGES + " ",
                    TreatyRules::duty),
            Rule.of("<S> (?:~)?received (?:~)?(?:security )?(?:assurances|guarantees)", TreatyRules::assured));

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
    private static final Pattern AIMED = Pattern.compile(
            "\\b(?:against|aimed (?:~)?at|directed (?:at|against)|pointed at) ([SP]\\d+)".replace("~", "\\S+ "));
    private static final Pattern PROMISE_NOT = Pattern.compile(
            "\\b(?:promis\\w+|pledg\\w+|agree\\w*|vow\\w*|undert\\w+|oblig\\w+|bound|bind\\w*|commit\\w*|swor\\w+|assurance|swear\\w*) (?:\\S+ ){0,8}?(?:not|never) to\\b");
    private static final Pattern BENEFICIARY = Pattern.compile(
            "\\b(?:defend|fight for|help|protect|aid|assist|rescue) ([SP]\\d+)|\\bcome to ([SP]\\d+)'s");
    private static final Pattern PRESENT = Pattern.compile(
            "\\b(?:has|have|is|are|belongs?|shares?|keeps?|still|remains?|counts|includes?|joins|comprises|obliges|commits|binds|promises|requires|treats)\\b");

    private TreatyRules() {}

    /** "Promised not to attack": the promise is affirmed. */
    static boolean promisesNot(Clause c) {
        return PROMISE_NOT.matcher(c.timed()).find();
    }

    static boolean present(Clause c) {
        return PRESENT.matcher(c.mask()).find()
                && !c.mask().matches(".*\\b(?:has|have) (?:been )?\\S+ed\\b.*")
                && c.times().isEmpty();
    }

    private static Statement tense(Statement s, Clause c) {
        return present(c) ? s.kind("present") : s;
    }

    private static Statement member(Clause c, Matcher m, Act act) {
        String g2 = Rule.group(m, "g2");
        Mention g = c.mention(g2 != null ? g2 : Rule.group(m, "g"));
        var subject = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        String after = c.mask().substring(m.end());
        Matcher with = Pattern.compile("\\b(?:with|alongside|together with|as were|including) ([SP]\\d+)")
                .matcher(after);
        if (act == Act.MEMBER && with.find()) {
            subject.addAll(c.states(with.group(1)));
        }
        Name name = g == null ? null : g.name();
        TreatyRef ref = g == null ? null : g.treaty();
        Matcher nth = Pattern.compile("\\b(\\S+) (?:full |founding )?member\\b").matcher(c.mask());
        int count = nth.find() ? ordinal(nth.group(1)) : -1;
        return tense(
                Statement.of(MEMBERSHIP, act, c)
                        .subject(subject)
                        .group(name)
                        .treaty(ref)
                        .count(count),
                c);
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
    private static Statement signedGroup(Clause c, Matcher m) {
        Mention g = c.mention(Rule.group(m, "g"));
        if (g == null || g.letter() != 'T' || g.name() == null) {
            return member(c, m, Act.MEMBER).kind("signed");
        }
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties(c, m))
                .treaty(ref(g))
                .kinds(Promises.in(c.timed()))
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

    private static final Pattern ATTACKER =
            Pattern.compile("\\b(?:if|when|should|whenever) ([SG]\\d+) (?:attack|went to war|invade|began|struck)");

    /** The text with the condition made plain: whether a party attacks, or is attacked by somebody else. */
    private static String condition(Clause c, Set<Integer> parties) {
        Matcher m = ATTACKER.matcher(c.timed());
        boolean party = m.find() && !c.states(m.group(1)).isEmpty() && parties.containsAll(c.states(m.group(1)));
        return party ? c.timed() + " attacked first" : c.timed();
    }

    private static Statement duty(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        Set<Integer> holders = c.states(Rule.group(m, "s"));
        Set<Integer> object = c.states(Rule.group(m, "o"));
        if (object.isEmpty()) {
            var all = new LinkedHashSet<>(c.allStates());
            all.removeAll(holders);
            object = all;
        }
        boolean not = c.negated()
                && !PROMISE_NOT.matcher(c.timed()).find()
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
        s = c.mask()
                        .matches(
                                ".*\\b(?:automatic\\w*|at once|immediately|any war|anywhere|everywhere|whatever|unconditional\\w*|without question|all circumstances)\\b.*")
                ? s.kind("automatic")
                : s;
        s = c.mask().matches(".*\\bsend (?:~)?troops.*".replace("~", "\\S+ ")) ? s.kind("troops") : s;
        s = c.timed()
                        .matches(
                                ".*\\b(?:only|merely|nothing but|no more than|nothing more|nothing else|and no more)\\b.*")
                ? s.kind("only")
                : s;
        s = c.mask().matches(".*\\b(?:nuclear|umbrella)\\b.*") ? s.kind("nuclear") : s;
        return tense(s, c);
    }

    /** Whom a promise is said to help: "defend Taiwan", "come to Seoul's aid". */
    private static Set<Integer> beneficiary(Clause c) {
        Matcher m = BENEFICIARY.matcher(c.mask());
        if (!m.find()) {
            return Set.of();
        }
        return c.states(m.group(1) != null ? m.group(1) : m.group(2));
    }

    /** The treaty of a mention, with the parties that the clause gives it: "the 1950 treaty between …". */
    private static TreatyRef ref(Clause c, Mention t) {
        TreatyRef ref = ref(t);
        Matcher m = Pattern.compile("\\bT\\d+ (?:between|of|linking|binding|among) ([SP]\\d+)")
                .matcher(c.mask());
        boolean own = ref.key() == null && m.find() && c.states(m.group(1)).size() > 1;
        return own ? new TreatyRef(null, c.states(m.group(1)), ref.when()) : ref;
    }

    static TreatyRef ref(Mention t) {
        if (t.treaty() != null) {
            return t.treaty();
        }
        Name name = t.name();
        return new TreatyRef(name == null ? null : name.key(), t.states(), null);
    }

    private static Statement promise(Clause c, Matcher m) {
        boolean inner = PROMISE_NOT.matcher(c.timed()).find();
        var parties = new LinkedHashSet<>(c.states(Rule.group(m, "s")));
        Matcher with = Pattern.compile("\\b(?:promised|pledged|with|to|against) ([SP]\\d+)")
                .matcher(c.mask());
        if (parties.size() == 1 && with.find()) {
            parties.addAll(c.states(with.group(1)));
        }
        return Statement.of(TREATY_DUTY, Act.TREATY, c)
                .subject(parties)
                .kinds(Promises.in(c.timed()))
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
                .treaty(t == null ? null : ref(t))
                .kind("assurance")
                .kind("signed");
    }

    private static Statement ended(Clause c, Matcher m) {
        Mention t = c.mention(Rule.group(m, "t"));
        return Statement.of(ALLIANCE, Act.TREATY_ENDED, c)
                .treaty(t == null ? null : ref(t))
                .group(t == null ? null : t.name())
                .kinds(Promises.in(c.timed()));
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
                .kinds(Promises.in(c.mask().substring(m.start())))
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

    private static Set<Integer> parties(Clause c, Matcher m) {
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
        Matcher aimed = AIMED.matcher(c.mask());
        Set<Integer> target = aimed.find() ? c.states(aimed.group(1)) : Set.of();
        var parties = new LinkedHashSet<>(parties(c, m));
        parties.removeAll(target);
        boolean inner = PROMISE_NOT.matcher(c.timed()).find();
        return Statement.of(ALLIANCE, Act.TREATY, c)
                .subject(parties)
                .third(target)
                .kinds(kinds(c, m))
                .negated(c.negated() && !inner)
                .kind("signed");
    }

    private static Set<String> kinds(Clause c, Matcher m) {
        var kinds = new LinkedHashSet<>(Promises.in(c.timed()));
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
                .kinds(Promises.in(c.timed()))
                .kind("alliance");
        s = Rule.group(m, "noun") == null ? s.kind("informal") : s;
        return tense(s, c);
    }
}
