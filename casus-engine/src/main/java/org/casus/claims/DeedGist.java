package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause says of visits, rulers, relations, troops abroad, sanctions and vetoes, by the states it names and some words. */
final class DeedGist {
    private static final Set<String> TRAVEL = Lexis.words(
            "visited visit visits visiting trip trips travelled traveled travels flew flies went journey journeyed toured tour foot"
                    + " landed arrived voyage crossed received hosted welcomed guest paid talks met attended came spent stopped dropped drop town spoke addressed");
    private static final Set<String> NO_TRAVEL = Lexis.words(
            "war troops army invaded power fought sent first last ninth letter embassy cancelled postponed planned");

    private static final Pattern FORCES = Pattern.compile(
            "(?i)\\b(?:troops|soldiers?|forces|army|garrisons?|marines|airmen|men|bases?|brigade|battlegroups?|peacekeepers?|units?|tanks|legions?)$");
    private static final Set<String> UNIFORM = Lexis.words("uniform bases base troops soldiers soldier garrison");
    private static final Set<String> GONE_HOME = Lexis.words(
            "left withdrew withdrawn departed departure pulled home closed evacuated abandoned quit leave gone withdrawal");
    private static final Set<String> THERE = Lexis.words(
            "stationed stayed remained arrived serve serves served kept based deployed remain garrisoned stand rotate bases base"
                    + " stay stays");
    private static final Finder VETO = Finder.of("\\b([SA]\\d+)(?:'s)? (?:veto|vetoes)\\b");
    private static final Finder STILL_IN = Finder.of("^S\\d+ (?:is|are|were|was|have been) in\\b");
    /** "Three months later he was in Moscow." */
    private static final Finder WAS_IN = Finder.of("^S0 (?:was|were|had been) (?:back )?(?:in|at) P\\d+$");

    private static final Set<String> WITH = Set.of("with");
    private static final Set<String> SANCTIONS = Lexis.words("sanctions embargo sanction embargoes blockade");
    private static final Set<String> IMPOSED = Lexis.words(
            "imposed impose followed came adopted ordered decreed passed slapped placed clamped began voted declared brought"
                    + " approved tightened");
    private static final Set<String> LIFTED = Lexis.words("lifted ended removed eased dropped");
    private static final Finder RESOLUTION = Finder.of("(?i)\\bresolution (?:no\\.? ?)?(\\d{3,4})\\b");
    private static final Finder ON = Finder.of("\\b(?:on|against|upon) ([SPA]\\d+)");
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

    private static final Finder FOLLOWS = Finder.of(
            "\\b(?:(succeeded|replaced|followed|overthrew|toppled|ousted|deposed|took over from) S\\d|(?:gave way to|handed over to|made way for|lost power to|(?:succeeded|replaced|followed|overthrown|toppled|ousted|deposed) by) S\\d)");
    private static final Finder IN_OFFICE = Finder.of(
            "\\b(?:in|still in) (?:office|power|charge)\\b|, (?:then )?(?:prime minister|president|chancellor|king|emperor|premier|chief)\\b");

    private final Gist gist;
    private final Clause clause;

    private DeedGist(Gist gist) {
        this.gist = gist;
        clause = gist.clause;
    }

    /** All that a clause can say of these kinds. */
    static List<Statement> read(Gist gist) {
        var g = new DeedGist(gist);
        var list = new java.util.ArrayList<Statement>();
        for (Statement s :
                new Statement[] {g.visit(), g.ruler(), g.relations(), g.presence(), g.sanctions(), g.veto()}) {
            if (s != null) {
                list.add(s);
            }
        }
        return list;
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
        boolean there = gist.has(TRAVEL) || visitor != null && WAS_IN.in(clause.inMask());
        if (visitor == null || visitor.name() == null || !there || gist.has(NO_TRAVEL)) {
            return null;
        }
        hosts.removeAll(visitor.states());
        Name name = visitor.name();
        if (hosts.size() > 1
                || hosts.isEmpty() && clause.times().isEmpty()
                || clause.times().isEmpty() && !clause.negated()
                || name.key().isEmpty()) {
            return null;
        }
        return Statement.of(Relation.VISIT, Act.VISITED, clause)
                .subject(visitor.states())
                .object(hosts)
                .group(name);
    }

    /** Whether a mention is of troops rather than of their state. */
    static boolean isForces(Mention m) {
        return FORCES.matcher(m.text()).find();
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
        boolean there = gist.has(THERE) || STILL_IN.in(clause.inMask());
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
        Matcher numbered = RESOLUTION.find(clause.inQuote());
        boolean followed = numbered != null || !clause.times().isEmpty() && (lifted || gist.has(IMPOSED));
        if (!gist.has(SANCTIONS) || !followed) {
            return null;
        }
        Matcher on = ON.find(clause.inMask());
        Set<Integer> object = on != null ? clause.states(on.group(1)) : Set.of();
        if (object.isEmpty()) {
            return null;
        }
        var subject = new LinkedHashSet<>(gist.states());
        subject.removeAll(object);
        Statement s = Statement.of(Relation.SANCTIONS, Act.SANCTIONED, clause)
                .subject(subject)
                .object(object);
        s = numbered != null
                ? s.kind("resolution:" + numbered.group(1)).kind("UNSC").subject(Set.of())
                : s;
        Mention group = gist.first("G");
        boolean union =
                group != null && group.name() != null && group.name().key().equals("European Union");
        boolean un = group != null && group.name() != null && group.name().key().contains("United Nations");
        s = union ? s.kind("EU").subject(Set.of()) : s;
        s = !union && (un || clause.mask().contains("security council"))
                ? s.kind("UNSC").subject(Set.of())
                : s;
        return lifted ? s.kind("lifted") : s;
    }

    /** "A Soviet veto had spared them a resolution." */
    private @Nullable Statement veto() {
        Matcher m = VETO.find(clause.inMask());
        if (m == null) {
            return null;
        }
        Set<Integer> by = clause.states(m.group(1));
        var about = new LinkedHashSet<>(gist.states());
        about.removeAll(by);
        return Statement.of(Relation.DIPLOMATIC, Act.VETOED, clause).subject(by).object(about);
    }

    /** "Relations were opened in 1979", "broke off ties". */
    private @Nullable Statement relations() {
        boolean opened = gist.has(OPENED);
        boolean broken = gist.has(BROKEN);
        if (!gist.has(RELATIONS)
                || opened == broken
                || clause.times().isEmpty() && gist.states().size() < 2) {
            return null;
        }
        Set<Integer> all = gist.states();
        Mention first = gist.first("S");
        boolean with = first != null
                && gist.precededBy(gist.words.indexOf("S" + clause.mentions().indexOf(first)), WITH, 3);
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
        Matcher follows = FOLLOWS.find(clause.inMask());
        if (name != null && second != null && second.name() != null && follows != null) {
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
                || clause.times().isEmpty() && !IN_OFFICE.in(clause.inMask())
                || gist.has(TRAVEL) && !gist.has(ROSE)) {
            return null;
        }
        Statement s = Statement.of(Relation.HISTORY, Act.RULED, clause)
                .subject(name.states())
                .group(name);
        return gist.has(FELL) ? s.kind("fell") : gist.has(ROSE) ? s.kind("rose") : s;
    }
}
