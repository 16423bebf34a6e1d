package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a clause says of memberships, borders, states and weapons tests, by the states it names and some words. */
final class FactGist {
    private static final Set<String> JOIN = Lexis.words(
            "joined join joins joining acceded accedes accession entered enter admitted admission accepted came entry became let seat");
    private static final Set<String> LEAVE = Lexis.words(
            "left leave leaves quit quits withdrew withdrawal withdrawn exited exit expelled departed abandoned");
    private static final Set<String> FOUND =
            Lexis.words("founder founders founded founding co-founded co-founder co-founders original established set");
    /** Words that speak of a grouping even where it is not named. */
    private static final Set<String> PLAINLY = Lexis.words(
            "joined joining joins acceded accession admitted admission let entry left quit withdrew founder founders founding"
                    + " member members inside belongs belonged");

    private static final Set<String> MEMBER = Lexis.words(
            "member members membership belong belongs belonged belonging part party parties signatory signatories in inside within"
                    + " signed ranks partner partners");
    private static final Set<String> BEING = Lexis.words("member members belonged belongs");
    private static final Set<String> NO_MEMBERSHIP = Lexis.words(
            "command observer candidate applied apply application talks suspended suspension froze frozen rejoined returned return"
                    + " summit troops attacked bombed war fought sanctions asked called opposed blocked invited invitation associate"
                    + " structure participation");

    private static final Set<String> BORDER = Lexis.words(
            "border borders bordered bordering frontier frontiers boundary neighbour neighbours neighbor neighbors neighbouring"
                    + " contiguous adjacent adjoin adjoins abut abuts touch touches");
    private static final Set<String> NO_BORDER = Lexis.words(
            "bombed raided shelled attacked struck sealed shut massed towns villages war clash clashes dispute disputed incident town guard guards crossing agreement talks skirmish treaty closed opened"
                    + " fighting fought clashed troops across disputes mined fence crisis over crossed demarcated drew drawn longest invaded recognised recognized recognises accepted accepts");
    private static final Set<String> WATER =
            Lexis.words("sea maritime water waters strait straits ocean channel gulf miles island coast");

    private static final Set<String> FREE =
            Lexis.words("independence independent sovereign sovereignty statehood freedom born birth emerged");
    private static final Set<String> GONE = Lexis.words(
            "ceased vanished disappeared dissolved collapsed abolished swallowed absorbed extinct partitioned annexed");
    private static final Set<String> NO_STATE = Lexis.words(
            "recognised recognized recognition war fought central bank referendum recognises support supported");

    private static final Set<String> BOMB =
            Lexis.words("nuclear atomic hydrogen thermonuclear bomb bombs atom warhead a-bomb h-bomb");
    private static final Set<String> TEST = Lexis.words(
            "test tests tested testing exploded detonated explosion explosions detonation blast blasts device devices bomb");
    private static final Set<String> NO_TEST = Lexis.words(
            "ban treaty umbrella power powers deterrent missile missiles plant reactor dropped attack sites victims programme");
    /** "One of its founders", "helped to found it": the grouping that was spoken of. */
    private static final Finder FOUNDER = Finder.of(
            "\\b(?:of|among) (?:S\\d+'s|its) (?:\\S+ )?(?:founders|founding members|original members)\\b|\\b(?:found|founded|founding|set up) (?:it|S\\d+)$");

    private static final Finder TO_FOUND = Finder.of("\\b(?:to|helped|did) found\\b");
    private static final Finder WAS_FOUNDED = Finder.of(
            "^(?:in |on )?G\\d (?:(?:was|were) (?:\\S+ )?(?:founded|created|formed|established|set up|born|launched)|came into being|was brought into being|dates (?:back )?(?:from|to))\\b");
    private static final Finder SWALLOWED =
            Finder.of("\\b(?:annexed|absorbed|swallowed(?: up)?|incorporated) (S\\d+)$");
    private static final Finder QUARREL = Finder.of(
            "\\b(?:crisis|stand-?off|quarrel\\w*|skirmish\\w*|clash\\w*|exchanged fire|opened fire|shots|shot down|shelled|bombed|massed (?:troops|armies|forces)|border incidents?|border fighting|brink|seized|boarded|intercepted|rammed|mobilised|ultimatum|blockaded?|confrontation|tensions?)\\b");
    private static final Set<String> SIGNED = Set.of("signed");
    private static final Finder WALKED_OUT = Finder.of(
            "\\b(?:turned (?:\\S+ )?back on|(?:walked|stalked|stormed|bowed|dropped|pulled|marched) out of|parted company with|broke (?:away|ranks) (?:from|with)|took leave of|cut ties with) [GT]\\d|\\b(?:lost|forfeited|gave up|surrendered|resigned) (?:\\S+ ){0,2}(?:seat|membership|place)\\b|\\b(?:thrown|kicked|forced) out\\b");
    private static final Finder WAITED = Finder.of(
            "^S0 (?:had to wait|waited|was kept waiting|were kept waiting|followed|got in|was let in|were let in|came in)\\b");
    private static final Finder BECAME = Finder.of("\\b(?:became|become|been) (?:a |own )?(?:state|country|nation)\\b");
    private static final Finder MEMBERS =
            Finder.of("\\b(" + Numbers.ANY + ") (?:\\S+ )?(?:members|member|nations|countries|states)\\b");

    private static final Set<String> WAR = Lexis.words("side other war fight");
    private static final Set<String> FIRST = Lexis.words("first debut maiden");
    private static final Finder IS = Finder.of("\\b(?:is|was|are|been|remains|as) S\\d+\\b");
    private static final Finder ITS_NEIGHBOUR = Finder.of("(?i)\\b(?:its|his|her) (?:\\w+ )?neighbou?r\\b");
    private static final Finder NEIGHBOURS = Finder.of("\\bneighbou?rs?\\b");
    /** "Which ended the independence of Armenia": whoever did that became no state. */
    private static final Finder TAKEN = Finder.of(
            "\\b(?:ended|ends|end to|extinguish\\w*|abolish\\w*|destroy\\w*|crush\\w*|guarante\\w+|respect\\w*|threaten\\w*) (?:\\S+ ){0,3}?independence\\b");

    private static final Finder LOST = Finder.of("\\b(?:lost|loss of|end of)\\b");

    private final Gist gist;
    private final Clause clause;

    private FactGist(Gist gist) {
        this.gist = gist;
        clause = gist.clause;
    }

    /** All that a clause can say of these kinds. */
    static List<Statement> read(Gist gist, Discourse discourse) {
        var f = new FactGist(gist);
        var list = new java.util.ArrayList<Statement>();
        for (Statement s :
                new Statement[] {f.membersCounted(), f.membership(discourse), f.border(), f.state(), f.test()}) {
            if (s != null) {
                list.add(s);
            }
        }
        list.addAll(DeedGist.read(gist));
        Statement dispute = f.dispute();
        if (dispute != null) {
            list.add(dispute);
        }
        return list;
    }

    private @Nullable Mention only(String letters) {
        Mention one = null;
        for (Mention m : clause.mentions()) {
            if (letters.indexOf(m.letter()) >= 0) {
                if (one != null) {
                    return null;
                }
                one = m;
            }
        }
        return one;
    }

    private @Nullable Statement membersCounted() {
        Mention group = only("G");
        Matcher n = MEMBERS.find(clause.inMask());
        if (group == null || group.name() == null || gist.first("SP") != null || n == null) {
            return null;
        }
        int count = Numbers.of(n.group(1));
        boolean members = clause.mask()
                .matches(".*\\b(?:members?|has|had|have|counts?|counted|numbers|comprises|consists of|grew)\\b.*");
        return count < 2 || !members
                ? null
                : Statement.of(Relation.MEMBERSHIP, Act.MEMBERS_COUNTED, clause)
                        .group(group.name())
                        .count(count);
    }

    private @Nullable Statement membership(Discourse discourse) {
        Mention founded = gist.first("G");
        if (founded != null && founded.name() != null && gist.first("SPA") == null && WAS_FOUNDED.in(clause.inMask())) {
            return founding(founded);
        }
        Mention group = only("GT");
        Mention state = only("SP");
        boolean spoken = gist.first("GT") == null && discourse.topic() == Discourse.Topic.GROUP;
        boolean its = spoken && FOUNDER.in(clause.inMask());
        if (its && gist.first("S") != null) {
            return Statement.of(Relation.MEMBERSHIP, Act.FOUNDED, clause)
                    .subject(Objects.requireNonNull(gist.first("S")).states());
        }
        boolean waited = spoken && WAITED.in(clause.inMask()) && !clause.times().isEmpty();
        if (waited && state != null) {
            return Statement.of(Relation.MEMBERSHIP, Act.JOINED, clause)
                    .subject(state.states())
                    .times(List.of(clause.times().getLast().as(When.Role.AT)));
        }
        if (state == null && group != null && group.name() != null && gist.first("SPA") == null) {
            return founding(group);
        }
        if (state == null
                || group == null && !spoken
                || group != null && group.name() == null
                || MembershipRules.isAllies(group)
                || gist.has(NO_MEMBERSHIP)
                || MembershipRules.DEED.in(clause.inMask())
                || gist.first("WA") != null) {
            return null;
        }
        boolean named = group != null;
        if (!named && (gist.has(WAR) || DeedGist.isForces(state))) {
            return null;
        }
        if (!named && !gist.has(PLAINLY)) {
            return null;
        }
        Act act = gist.has(FOUND) || TO_FOUND.in(clause.inMask())
                ? Act.FOUNDED
                : gist.has(LEAVE) || WALKED_OUT.in(clause.inMask())
                        ? Act.LEFT
                        : gist.has(JOIN)
                                ? Act.JOINED
                                : named && gist.has(MEMBER) || gist.has(BEING) ? Act.MEMBER : Act.NONE;
        if (act == Act.NONE || !named && clause.times().isEmpty()) {
            return null;
        }
        if (act == Act.MEMBER && gist.has(SIGNED) && clause.at() != null) {
            act = Act.JOINED;
        }
        Statement s = Statement.of(Relation.MEMBERSHIP, act, clause)
                .subject(state.states())
                .group(group == null ? null : group.name())
                .treaty(group == null ? null : group.treaty());
        return TreatyRules.present(clause) ? s.kind("present") : s;
    }

    /** "The GCC was founded in May 1981." */
    private @Nullable Statement founding(Mention group) {
        return WAS_FOUNDED.in(clause.inMask()) && clause.at() != null
                ? Statement.of(Relation.MEMBERSHIP, Act.FOUNDED, clause).group(group.name())
                : null;
    }

    private @Nullable Statement border() {
        Set<Integer> states = gist.states();
        boolean its = ITS_NEIGHBOUR.in(clause.inQuote())
                && IS.in(clause.inMask())
                && clause.mentions().stream().anyMatch(m -> m.text().equalsIgnoreCase("its"));
        if (!gist.has(BORDER) && !its || gist.has(NO_BORDER) || states.size() < 2 || gist.first("GTW") != null) {
            return null;
        }
        if (states.size() > 2) {
            return listed(states);
        }
        boolean neighbours = NEIGHBOURS.in(clause.inMask()) && !clause.mask().contains("land");
        Statement s = Statement.of(Relation.BORDER, gist.has(WATER) ? Act.WATER_BORDER : Act.LAND_BORDER, clause)
                .subject(states)
                .kind("present");
        return neighbours ? s.kind("neighbours") : s;
    }

    /** "Poland touches Germany, Lithuania and Belarus." */
    private @Nullable Statement listed(Set<Integer> states) {
        Mention first = gist.first("S");
        for (Mention m : clause.mentions()) {
            // "Finland and Norway are among Russia's neighbours"
            first = m.letter() == 'S' && m.possessive() && m.states().size() == 1 ? m : first;
        }
        var others = new LinkedHashSet<>(states);
        if (first == null || first.states().size() != 1 || gist.has(WATER) || only("A") != null) {
            return null;
        }
        others.removeAll(first.states());
        return Statement.of(Relation.BORDER, Act.LAND_BORDER, clause)
                .subject(first.states())
                .object(others)
                .kind("present");
    }

    /** "Chile and Argentina came close to war over the Beagle Channel in 1978." */
    private @Nullable Statement dispute() {
        if (clause.at() == null || clause.negated() || gist.first("GTW") != null) {
            return null;
        }
        Set<Integer> states = gist.states();
        boolean quarrel = states.size() == 2 && (WarWords.SHORT_OF.in(clause.inMask()) || QUARREL.in(clause.inMask()));
        return quarrel ? Statement.of(Relation.DISPUTE, Act.DISPUTED, clause).subject(states) : null;
    }

    private @Nullable Statement state() {
        if (gist.has(NO_STATE) || TAKEN.in(clause.inMask()) || clause.times().isEmpty() || gist.first("GTW") != null) {
            return null;
        }
        Mention first = gist.first("S");
        if (first == null || first.states().size() > 4) {
            return null;
        }
        var others = new LinkedHashSet<>(gist.states());
        others.removeAll(first.states());
        Matcher swallowed = SWALLOWED.find(clause.inMask());
        if (swallowed != null
                && !clause.negated()
                && clause.states(swallowed.group(1)).size() == 1) {
            // a part of a state may be meant: a state that lived on says nothing
            return Statement.of(Relation.HISTORY, Act.CEASED_STATE, clause)
                    .subject(clause.states(swallowed.group(1)))
                    .kind(Presumed.MARK)
                    .kind("list");
        }
        boolean free = gist.has(FREE) || BECAME.in(clause.inMask());
        if (!free && !(gist.has(GONE) && others.isEmpty())) {
            return null;
        }
        boolean lost = LOST.in(clause.inMask());
        return Statement.of(Relation.HISTORY, free && !lost ? Act.BECAME_STATE : Act.CEASED_STATE, clause)
                .subject(first.states())
                .object(others)
                .kind("list");
    }

    private @Nullable Statement test() {
        Mention state = only("SA");
        if (state == null || state.states().size() != 1 || !gist.has(BOMB) || !gist.has(TEST) || gist.has(NO_TEST)) {
            return null;
        }
        if (clause.times().isEmpty() && !clause.negated() || gist.first("GTWB") != null) {
            return null;
        }
        boolean first = gist.has(FIRST);
        return Statement.of(Relation.WEAPONS_TEST, first ? Act.FIRST_TEST : Act.TESTED, clause)
                .subject(state.states())
                .kind("nuclear");
    }
}
