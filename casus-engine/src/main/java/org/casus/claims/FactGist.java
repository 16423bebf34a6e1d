package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause says of memberships, borders, states, weapons tests, visits and rulers, by the states it names and some words. */
final class FactGist {
    private static final Set<String> JOIN = Lexis.words(
            "joined join joins joining acceded accedes accession entered enter admitted admission accepted came entry became let");
    private static final Set<String> LEAVE = Lexis.words(
            "left leave leaves quit quits withdrew withdrawal withdrawn exited exit expelled departed abandoned");
    private static final Set<String> FOUND = Lexis.words(
            "found founder founders founded founding co-founded co-founder co-founders original established set");
    /** Words that speak of a grouping even where it is not named. */
    private static final Set<String> PLAINLY = Lexis.words(
            "joined joining joins acceded accession admitted admission let entry left quit withdrew founder founders founding"
                    + " member members inside belongs belonged");

    private static final Set<String> MEMBER = Lexis.words(
            "member members membership belong belongs belonged belonging part party parties signatory signatories in inside within"
                    + " signed ranks partner partners");
    private static final Set<String> NO_MEMBERSHIP = Lexis.words(
            "command observer candidate applied apply application talks suspended suspension froze frozen rejoined returned return"
                    + " summit troops attacked bombed war fought sanctions asked called opposed blocked invited invitation associate"
                    + " structure participation");

    private static final Set<String> BORDER = Lexis.words(
            "border borders bordered bordering frontier frontiers boundary neighbour neighbours neighbor neighbors neighbouring"
                    + " contiguous adjacent adjoin adjoins abut abuts touch touches");
    private static final Set<String> NO_BORDER = Lexis.words(
            "war clash clashes dispute disputed incident town guard guards crossing agreement talks skirmish treaty closed opened"
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

    private static final Set<String> TRAVEL = Lexis.words(
            "visited visit visits visiting trip trips travelled traveled travels flew flies went journey journeyed toured tour foot"
                    + " landed arrived voyage crossed received hosted welcomed guest paid came spent stopped dropped drop town spoke addressed");
    private static final Set<String> NO_TRAVEL = Lexis.words(
            "war troops army invaded power fought sent first last ninth letter embassy cancelled postponed planned");

    private static final Pattern FORCES = Pattern.compile(
            "(?i)\\b(?:troops|soldiers?|forces|army|garrisons?|marines|airmen|men|bases?|brigade|battlegroup|units?|tanks)$");
    private static final Set<String> UNIFORM = Lexis.words("uniform bases base troops soldiers soldier garrison");
    private static final Set<String> GONE_HOME = Lexis.words(
            "left withdrew withdrawn departed departure pulled home closed evacuated abandoned quit leave gone withdrawal");
    private static final Set<String> THERE = Lexis.words(
            "stationed stayed remained arrived serve serves served kept based deployed remain garrisoned stand rotate bases base"
                    + " stay stays");
    private static final Set<String> SANCTIONS = Lexis.words("sanctions embargo sanction embargoes blockade");
    private static final Set<String> IMPOSED = Lexis.words(
            "imposed impose followed came adopted ordered decreed passed slapped placed clamped began voted declared brought"
                    + " approved tightened");
    private static final Set<String> LIFTED = Lexis.words("lifted ended removed eased dropped");
    private static final Pattern ON = Pattern.compile("\\b(?:on|against|upon) ([SPA]\\d+)");
    private static final Set<String> RELATIONS = Lexis.words(
            "relations ties embassies embassy ambassadors recognition recognised recognized recognise recognises links");
    private static final Set<String> OPENED = Lexis.words(
            "established establish opened open reopened reopen restored restore resumed resume exchanged normalised normalized"
                    + " renewed recognised recognized recognise recognises re-established mended");
    private static final Set<String> BROKEN =
            Lexis.words("broke broken break severed cut suspended ruptured withdrew recalled");

    private static final Set<String> RULED = Lexis.words(
            "ruled rule ruling led governed power president premier office reign reigned presidency chancellor leader minister"
                    + " king emperor throne regime dictator ruler");
    private static final Set<String> ROSE = Lexis.words("took seized came rose became elected inaugurated succeeded");
    private static final Set<String> FELL =
            Lexis.words("overthrown toppled resigned deposed ousted fell stepped abdicated");

    private static final Pattern FOLLOWS = Pattern.compile(
            "\\b(?:(succeeded|replaced|followed|overthrew|toppled|ousted|deposed|took over from) S\\d|(?:gave way to|handed over to|made way for|lost power to|(?:succeeded|replaced|followed|overthrown|toppled|ousted|deposed) by) S\\d)");
    private static final Pattern IN_OFFICE = Pattern.compile(
            "\\b(?:in|still in) (?:office|power|charge)\\b|, (?:then )?(?:prime minister|president|chancellor|king|emperor|premier|chief)\\b");
    private static final Pattern BECAME =
            Pattern.compile("\\b(?:became|become|been) (?:a |own )?(?:state|country|nation)\\b");
    private static final Pattern MEMBERS =
            Pattern.compile("\\b(" + Numbers.ANY + ") (?:\\S+ )?(?:members|member|nations|countries|states)\\b");

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
        for (Statement s : new Statement[] {
            f.membersCounted(),
            f.membership(discourse),
            f.border(),
            f.state(),
            f.test(),
            f.visit(),
            f.ruler(),
            f.relations(),
            f.presence(),
            f.sanctions()
        }) {
            if (s != null) {
                list.add(s);
            }
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
        Matcher n = MEMBERS.matcher(clause.mask());
        if (group == null || group.name() == null || gist.first("SP") != null || !n.find()) {
            return null;
        }
        int count = Numbers.of(n.group(1));
        return count < 2
                ? null
                : Statement.of(Relation.MEMBERSHIP, Act.MEMBERS_COUNTED, clause)
                        .group(group.name())
                        .count(count);
    }

    private @Nullable Statement membership(Discourse discourse) {
        Mention group = only("GT");
        Mention state = only("SP");
        boolean spoken = gist.first("GT") == null && discourse.topic() == Discourse.Topic.GROUP;
        if (state == null
                || group == null && !spoken
                || group != null && group.name() == null
                || gist.has(NO_MEMBERSHIP)
                || gist.first("WA") != null) {
            return null;
        }
        boolean named = group != null;
        if (!named && gist.has(Lexis.words("side other war fight"))) {
            return null;
        }
        if (!named && !gist.has(PLAINLY)) {
            return null;
        }
        Act act = gist.has(FOUND)
                ? Act.FOUNDED
                : gist.has(LEAVE)
                        ? Act.LEFT
                        : gist.has(JOIN) ? Act.JOINED : named && gist.has(MEMBER) ? Act.MEMBER : Act.NONE;
        if (act == Act.NONE || !named && clause.times().isEmpty()) {
            return null;
        }
        Statement s = Statement.of(Relation.MEMBERSHIP, act, clause)
                .subject(state.states())
                .group(group == null ? null : group.name())
                .treaty(group == null ? null : group.treaty());
        return TreatyRules.present(clause) ? s.kind("present") : s;
    }

    private @Nullable Statement border() {
        Set<Integer> states = gist.states();
        boolean its = clause.mask().matches(".*\\b(?:is|was|are|been|remains|as) S\\d+\\b.*")
                && clause.mentions().stream()
                        .anyMatch(
                                m -> m.text().toLowerCase(java.util.Locale.ROOT).equals("its")
                                        && clause.quote()
                                                .matches("(?i).*\\b(?:its|his|her) (?:\\w+ )?neighbou?r\\b.*"));
        if (!gist.has(BORDER) && !its || gist.has(NO_BORDER) || states.size() != 2 || gist.first("GTW") != null) {
            return null;
        }
        boolean neighbours = clause.mask().matches(".*\\bneighbou?rs?\\b.*")
                && !clause.mask().contains("land");
        Statement s = Statement.of(Relation.BORDER, gist.has(WATER) ? Act.WATER_BORDER : Act.LAND_BORDER, clause)
                .subject(states)
                .kind("present");
        return neighbours ? s.kind("neighbours") : s;
    }

    private @Nullable Statement state() {
        if (gist.has(NO_STATE) || clause.times().isEmpty() || gist.first("GTW") != null) {
            return null;
        }
        Mention first = gist.first("S");
        if (first == null || first.states().size() > 4) {
            return null;
        }
        var others = new LinkedHashSet<>(gist.states());
        others.removeAll(first.states());
        boolean free = gist.has(FREE) || BECAME.matcher(clause.mask()).find();
        if (!free && !(gist.has(GONE) && others.isEmpty())) {
            return null;
        }
        boolean lost = clause.mask().matches(".*\\b(?:lost|loss of|end of)\\b.*");
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
        boolean first = gist.has(Lexis.words("first debut maiden"));
        return Statement.of(Relation.WEAPONS_TEST, first ? Act.FIRST_TEST : Act.TESTED, clause)
                .subject(state.states())
                .kind("nuclear");
    }

    private @Nullable Statement visit() {
        Mention visitor = null;
        var hosts = new LinkedHashSet<Integer>();
        for (Mention m : clause.mentions()) {
            if (m.isLeader() && visitor == null) {
                visitor = m;
            } else if (m.letter() == 'S' && !m.isLeader() || m.letter() == 'P') {
                hosts.addAll(m.states());
            }
        }
        if (visitor == null || visitor.name() == null || !gist.has(TRAVEL) || gist.has(NO_TRAVEL)) {
            return null;
        }
        hosts.removeAll(visitor.states());
        Name name = visitor.name();
        if (hosts.size() != 1
                || clause.times().isEmpty() && !clause.negated()
                || name.key().isEmpty()) {
            return null;
        }
        return Statement.of(Relation.VISIT, Act.VISITED, clause)
                .subject(visitor.states())
                .object(hosts)
                .group(name);
    }

    /** "The last Soviet soldiers left in June 1991", "Some 28,000 Americans in uniform still serve here". */
    private @Nullable Statement presence() {
        Mention troops = null;
        for (Mention m : clause.mentions()) {
            boolean forces = m.letter() == 'S' && FORCES.matcher(m.text()).find();
            boolean uniformed = m.letter() == 'S' && gist.has(UNIFORM);
            troops = troops == null && m.name() != null && (forces || uniformed) ? m : troops;
        }
        boolean gone = gist.has(GONE_HOME);
        boolean there = gist.has(THERE);
        if (troops == null
                || gone == there
                || gist.first("WB") != null
                || troops.states().size() != 1) {
            return null;
        }
        var host = new LinkedHashSet<>(gist.states());
        host.removeAll(troops.states());
        if (host.size() > 1 || gone && clause.times().isEmpty()) {
            return null;
        }
        Statement s = Statement.of(Relation.MILITARY_PRESENCE, Act.STATIONED, clause)
                .subject(troops.states())
                .object(host);
        s = TreatyRules.present(clause) ? s.kind("present") : s;
        return gone ? s.kind("withdrawn") : s;
    }

    /** "A compulsory arms embargo on South Africa followed on 4 November 1977." */
    private @Nullable Statement sanctions() {
        boolean lifted = gist.has(LIFTED);
        if (!gist.has(SANCTIONS) || clause.times().isEmpty() || !lifted && !gist.has(IMPOSED)) {
            return null;
        }
        Matcher on = ON.matcher(clause.mask());
        Set<Integer> object = on.find() ? clause.states(on.group(1)) : Set.of();
        if (object.isEmpty()) {
            return null;
        }
        var subject = new LinkedHashSet<>(gist.states());
        subject.removeAll(object);
        Statement s = Statement.of(Relation.SANCTIONS, Act.SANCTIONED, clause)
                .subject(subject)
                .object(object);
        s = gist.first("G") != null || clause.mask().contains("security council")
                ? s.kind("UNSC").subject(Set.of())
                : s;
        return lifted ? s.kind("lifted") : s;
    }

    /** "Relations were opened in 1979", "broke off ties". */
    private @Nullable Statement relations() {
        boolean opened = gist.has(OPENED);
        boolean broken = gist.has(BROKEN);
        if (!gist.has(RELATIONS) || opened == broken || clause.times().isEmpty()) {
            return null;
        }
        Set<Integer> all = gist.states();
        Mention first = gist.first("S");
        boolean with = first != null
                && clause.mask().contains("with S" + clause.mentions().indexOf(first));
        Set<Integer> subject = with ? Set.of() : first == null ? all : first.states();
        var object = new LinkedHashSet<>(all);
        object.removeAll(subject);
        return Statement.of(Relation.DIPLOMATIC, Act.RECOGNISED, clause)
                .subject(subject)
                .object(object)
                .kind(opened ? "opened" : "broken");
    }

    private @Nullable Statement ruler() {
        Mention leader = null;
        Mention second = null;
        for (Mention m : clause.mentions()) {
            second = leader != null && m.isLeader() ? m : second;
            leader = leader == null && m.isLeader() ? m : leader;
        }
        Name name = leader == null ? null : leader.name();
        Matcher follows = FOLLOWS.matcher(clause.mask());
        if (name != null && second != null && second.name() != null && follows.find()) {
            boolean passive = follows.group(1) == null;
            return Statement.of(Relation.HISTORY, Act.RULED, clause)
                    .subject(name.states())
                    .group(passive ? second.name() : name)
                    .object(second.states())
                    .kind("after:" + (passive ? name.key() : second.name().key()));
        }
        boolean rules = gist.has(RULED) || gist.has(FELL);
        if (name == null
                || name.key().isEmpty()
                || !rules
                || clause.times().isEmpty() && !IN_OFFICE.matcher(clause.mask()).find()
                || gist.has(TRAVEL) && !gist.has(ROSE)) {
            return null;
        }
        Statement s = Statement.of(Relation.HISTORY, Act.RULED, clause)
                .subject(name.states())
                .group(name);
        return gist.has(FELL) ? s.kind("fell") : gist.has(ROSE) ? s.kind("rose") : s;
    }
}
