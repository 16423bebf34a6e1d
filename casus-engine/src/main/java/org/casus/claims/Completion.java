package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Fills in what a clause leaves to its context: which war, which treaty, which grouping, whose. */
final class Completion {
    private static final Finder PLACED = Finder.of("\\b(?:in|to|over|for|at|through) [SPB](\\d+)\\b");
    private static final Finder GOES_ON = Finder.of(
            "\\b(?:that (?:first |second )?war|this war|it|that conflict|conflict|war|belligerents?|participants?)\\b");
    private static final Finder SINCE_START = Finder.of(
            "\\b(?:since|from) (?:its |the |their )?(?:very )?(?:foundation|founding|beginning|start|creation|outset|inception)\\b");
    private static final Finder REFERS = Finder.of(
            "\\bW\\d|\\b(?:war|conflict|campaign|belligerents?|participants?|combatants?|neutral|side|aside|it)\\b");
    private static final Finder EACH_OTHER = Finder.of("\\beach\\b");
    private static final Finder UNKNOWN = Finder.of("\\b(?:in|of|into|joined|entered) it\\b|\\b(?:that|this) war\\b");
    /** Groupings whose members are on record by another name than their treaties. */
    private static final Map<String, String> GROUPS =
            Map.of("North Atlantic Treaty", "NATO", "Collective Security Treaty", "CSTO");

    private static final Set<Act> ONCE = Set.of(
            Act.JOINED,
            Act.LEFT,
            Act.TREATY,
            Act.VISITED,
            Act.NEVER_VISITED,
            Act.BECAME_STATE,
            Act.TESTED,
            Act.FIRST_TEST,
            Act.RECOGNISED);
    private static final Finder UNSAID =
            Finder.of("^(?:on )?S\\d+ (?:had )?recogni[sz]ed(?: (?:the|it|very|as|too|well|in|same))*$");
    private static final Set<Act> VISITS = Set.of(Act.VISITED, Act.FIRST_VISIT, Act.NEVER_VISITED);

    private final Discourse discourse;
    private final Vocabulary vocabulary;
    private final Set<String> places;

    /** @param places words of the title that may be places, which the article may yet add to */
    Completion(Discourse discourse, Vocabulary vocabulary, Set<String> places) {
        this.discourse = discourse;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    /**
     * The whole of what a clause says.
     *
     * @param before what the clause before it in the sentence says, null for none
     * @param veto what the article last said of a veto, null for nothing
     */
    Statement completed(Statement s, Clause clause, @Nullable Statement before, @Nullable Statement veto) {
        Statement full = s;
        if (s.relation() == Relation.WAR) {
            full = warOf(s, clause);
        }
        if (s.is("same kind") && before != null) {
            var kinds = new LinkedHashSet<>(before.kinds());
            kinds.add("present");
            full = s.kinds(kinds);
        }
        if (s.act() == Act.MEMBER && SINCE_START.in(clause.inMask())) {
            full = full.act(s.relation(), Act.FOUNDED);
        }
        if (s.relation() == Relation.MEMBERSHIP
                && s.group() != null
                && GROUPS.containsKey(s.group().key())) {
            full = full.group(new Name(Name.Kind.GROUP, GROUPS.get(s.group().key()), Set.of()));
        }
        When era = clause.at() != null ? clause.at() : discourse.time();
        if (s.relation() == Relation.MEMBERSHIP && era != null) {
            for (String k : s.kinds()) {
                full = k.startsWith("era:") ? full.without(k) : full;
            }
            full = full.kind("era:" + era.year());
        }
        if ((full.act() == Act.MEMBER || s.act() == Act.JOINED || s.act() == Act.LEFT || s.act() == Act.FOUNDED)
                && s.group() == null
                && s.treaty() == null
                && !clause.unnamed()) {
            Name group = discourse.group();
            full = group != null ? full.group(group) : full.treaty(discourse.treaty(null));
        }
        if (s.act() == Act.DUTY
                && s.treaty() == null
                && s.group() == null
                && s.subject().size() < 2) {
            TreatyRef last = discourse.treaty(null);
            full = last != null
                            && discourse.topic() == Discourse.Topic.TREATY
                            && s.object().isEmpty()
                    ? s.treaty(last)
                    : s;
        }
        boolean promised = s.relation() == Relation.TREATY_DUTY && s.act() == Act.TREATY && s.treaty() == null;
        if (promised && s.times().isEmpty()) {
            // "the Germans even promised …": in the treaty that is being spoken of, not in any that they ever signed
            TreatyRef last = discourse.treaty(null);
            boolean theirs =
                    last != null && last.when() != null && last.parties().containsAll(s.parties());
            Statement duty =
                    DutyGist.limited(s.act(Relation.TREATY_DUTY, Act.DUTY).treaty(last), clause);
            Mention who = duty.is("mutual") ? null : Marker.subject(clause);
            duty = who == null || who.states().size() != 1 ? duty : duty.subject(who.states());
            full = theirs ? duty : full;
        }
        boolean loose = s.act() == Act.TREATY_ENDED
                && clause.namedStates().size() == 2
                && s.treaty() != null
                && clause.mentions().stream().noneMatch(m -> m.name() != null && "TG".indexOf(m.letter()) >= 0);
        if (loose) {
            // "Washington's treaty with Taipei, concluded in 1954, lapsed in 1979"
            When signed = clause.times().size() > 1 ? clause.times().getFirst() : null;
            full = s.treaty(new TreatyRef(null, clause.namedStates(), signed)).group(null);
        }
        boolean mutual = s.act() == Act.DUTY && s.treaty() != null && EACH_OTHER.in(clause.inMask());
        if (mutual && clause.namedStates().isEmpty()) {
            full = full.subject(Set.of()).object(Set.of()).third(Set.of());
        }
        if (s.act() == Act.TREATY
                && s.parties().size() == 1
                && s.treaty() == null
                && s.object().isEmpty()) {
            Set<Integer> other = discourse.other(s.subject());
            boolean their = clause.mask().contains(" with it") || clause.mask().contains("each other");
            full = their && !other.isEmpty() ? s.object(other) : s;
        }
        boolean abroad = s.act() == Act.STATIONED && s.object().isEmpty() && s.is("withdrawn");
        if (abroad && s.subject().size() == 1 && discourse.pair().containsAll(s.subject())) {
            full = s.object(discourse.other(s.subject()));
        }
        if (s.relation() == Relation.BORDER && s.parties().size() == 1 && s.act() != Act.LANDLOCKED) {
            var named = new LinkedHashSet<>(clause.allStates());
            named.removeAll(s.subject());
            full = s.object(named.isEmpty() ? discourse.other(s.subject()) : named);
        }
        if ((s.act() == Act.VETOED && s.is("that")) && s.times().isEmpty() && discourse.time() != null) {
            full = s.times(List.of(discourse.time()));
        }
        if (s.act() == Act.RULED && s.times().isEmpty() && discourse.time() != null) {
            full = s.times(List.of(discourse.time())).kind("context");
        }
        boolean voted = s.act() == Act.ABSTAINED || s.act() == Act.VOTED_AGAINST || s.act() == Act.VOTED_FOR;
        boolean unsaid = s.act() == Act.RECOGNISED && s.object().isEmpty() && s.is("opened");
        if (unsaid && !s.subject().isEmpty() && !clause.unnamed() && UNSAID.in(clause.inMask())) {
            // "France extended recognition the next day": to the state that was spoken of
            var whom = new LinkedHashSet<>(discourse.one("it"));
            whom.removeAll(s.subject());
            full = whom.isEmpty() ? full : full.object(whom).kind(Presumed.MARK);
        }
        boolean event =
                s.act() == Act.RECOGNISED || s.act() == Act.SANCTIONED || s.act() == Act.VISITED && s.group() != null;
        if (event && full.times().isEmpty() && !s.negated() && discourse.time() != null) {
            full = full.times(List.of(discourse.time())).kind("context");
        }
        voted |= s.act() == Act.VETOED;
        if (voted && full.times().isEmpty() && discourse.time() != null && !TreatyRules.perfect(clause)) {
            full = s.times(List.of(discourse.time()));
        }
        if (VISITS.contains(s.act())
                && (s.object().isEmpty() || s.object().equals(s.subject()))
                && s.subject().size() == 1) {
            full = s.object(discourse.other(s.subject()));
        }
        if (s.is("that") && veto != null) {
            full = s.times(veto.times()).object(veto.object());
        }
        boolean once = ONCE.contains(s.act()) || s.act() == Act.STATIONED && s.is("withdrawn");
        boolean late = full.negated() && once && full.times().size() == 1;
        if (late && full.times().getFirst().role() == When.Role.UNTIL) {
            // "did not join until 1955": joined then
            full = full.negated(false).times(List.of(full.times().getFirst().as(When.Role.AT)));
        }
        full = ended(full, clause);
        if (s.act() == Act.TREATY_ENDED && full.times().size() > 1) {
            // "tore up the Algiers Agreement of 1975 in 1980": the year of the treaty is not that of the deed
            List<When> own = full.times().stream()
                    .filter(w -> !w.text().startsWith("of "))
                    .toList();
            full = own.isEmpty() ? full : full.times(own);
        }
        if (s.act() == Act.DISPUTED && s.subject().size() < 2) {
            full = s.subject(discourse.pair());
        }
        if (s.act() == Act.DISPUTED) {
            for (String place : places) {
                full = full.kind("place:" + place);
            }
        }
        return full;
    }

    /** "Was a member until 2020" says when it left, "has had the bomb since 1964" when it came by it. */
    private static Statement ended(Statement s, Clause clause) {
        When only = s.times().size() == 1 && !s.negated() ? s.times().getFirst() : null;
        if (only == null) {
            return s;
        }
        boolean until = only.role() == When.Role.UNTIL;
        boolean since = only.role() == When.Role.SINCE || BECAME.in(clause.inMask());
        Statement at = s.times(List.of(only.as(When.Role.AT)));
        return switch (s.act()) {
            case MEMBER -> until ? at.act(s.relation(), Act.LEFT) : s;
            case STATIONED -> until ? at.kind("withdrawn") : s;
            case RULED_BY -> until ? at.act(s.relation(), Act.BECAME_STATE) : s;
            case NUCLEAR_POWER -> since ? at.act(s.relation(), Act.FIRST_TEST).kind("nuclear") : s;
            default -> s;
        };
    }

    private static final Finder BECAME = Finder.of("\\b(?:became|become|acquired|got)\\b");

    /** Numbers of the mentions before which a preposition of place stands. */
    private static Set<Integer> placed(Clause clause) {
        var placed = new LinkedHashSet<Integer>();
        Matcher m = PLACED.find(clause.inMask());
        for (boolean found = m != null; m != null && found; found = m.find()) {
            placed.add(Integer.parseInt(m.group(1)));
        }
        return placed;
    }

    private Statement warOf(Statement s, Clause clause) {
        WarRef last = discourse.war();
        WarRef own = s.war();
        Set<Integer> field = Set.of();
        Set<Integer> placed = placed(clause);
        for (Mention m : clause.mentions()) {
            boolean place = placed.contains(clause.mentions().indexOf(m));
            if (own == null && place) {
                List<String> fields = vocabulary.battlefields(m.text());
                own = fields.isEmpty() ? null : new WarRef(fields, Set.of(), null);
                field = fields.isEmpty() ? field : m.states();
            }
        }
        if (own != null && s.war() == null) {
            var rest = new LinkedHashSet<>(s.object());
            rest.removeAll(field);
            return s.war(own).object(rest);
        }
        if (own != null && (!own.keys().isEmpty() || s.is("own war"))) {
            return s;
        }
        boolean goesOn = last != null
                && (GOES_ON.in(clause.inMask()) || s.object().isEmpty() || discourse.topic() == Discourse.Topic.WAR);
        When now = clause.at() != null ? clause.at() : discourse.time();
        boolean elsewhen = now != null
                && last != null
                && last.when() != null
                && Math.abs(now.year() - last.when().year()) > (s.object().isEmpty() ? 5 : 1);
        if (goesOn && !elsewhen) {
            Statement here = s.war(last).kind(REFERS.in(clause.inMask()) ? "this war" : "context war");
            return discourse.topic() == Discourse.Topic.WAR ? here.kind("topic") : here;
        }
        if (s.war() == null && s.times().isEmpty() && UNKNOWN.in(clause.inMask())) {
            return s.kind("unknown war");
        }
        When time = discourse.time();
        return s.times().isEmpty() && time != null
                ? s.times(List.of(wholeYear(time))).kind("context")
                : s;
    }

    static When wholeYear(When w) {
        return new When(w.first().withDayOfYear(1), w.last().withMonth(12).withDayOfMonth(31), w.role(), w.text());
    }
}
