package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a clause says of a treaty, by the states it names, the kinds of promises and the words for beginning and end. */
final class TreatyGist {
    private static final Set<String> NOUN = Lexis.words(
            "peace treaty treaties pact pacts alliance alliances agreement agreements accord accords convention entente protocol"
                    + " declaration memorandum partnership guarantee guarantees");
    private static final Set<String> ALLIED = Lexis.words("allied ally allies alliance alliances allying");
    private static final Set<String> PROMISING = Lexis.words(
            "promised promise promises promising pledged pledge pledges pledging guaranteed guarantees vowed undertook swore agreed"
                    + " assured offered gave");
    private static final Set<String> BOUND = Lexis.words(
            "bound binds bind binding obliged obliges oblige obligation obligations duty duties committed commits commit commitment"
                    + " required requires must requires");
    private static final Set<String> CONTAINS = Lexis.words(
            "contains contained contain provides provided provide includes included include promises promised obliges obliged"
                    + " commits committed binds bound requires required stipulates stipulated foresaw foresees guaranteed guarantees"
                    + " pledged pledges covers covered meant means spoke speaks calls called had has was is");
    private static final Set<String> SIGNED = Lexis.words(
            "signed sign signing signature concluded conclude concluding made formed struck sealed entered agreed reached contracted"
                    + " negotiated ratified allied became allying put forged joined initialled got followed gave promised pledged guaranteed vowed"
                    + " undertook formalised formalized cemented sealed exchanged dates dated goes back signatures renewed");
    private static final Set<String> ARISES =
            Lexis.words("followed came began arose born existed held was obliged bound linked tied");
    private static final Set<String> ENDED = Lexis.words(
            "ended lapsed expired terminated denounced abrogated dissolved scrapped renounced cancelled annulled collapsed over"
                    + " repudiated lasted died ceased expiry dead void");
    private static final Set<String> ELSEWHERE = Lexis.words(
            "war wars fought invaded attacked belligerent veto border frontier veterans trade ceasefire armistice deal");
    private static final Set<String> MEMBERSHIP = Lexis.words(
            "member members membership signatory signatories withdrew withdrawn left quit joined acceded admitted expelled");
    private static final Finder AGAINST =
            Finder.of("\\b(?:against|aimed at|directed at|versus|hostile to|threat from) ([SPA]\\d+)");

    /** "Syria signed in 1980", "Moscow signed one with Prague": a treaty like the one that was spoken of. */
    private static final Finder ANOTHER = Finder.of(
            "^S\\d+ (?:\\S+ )?(?:signed|followed|concluded|got|made)(?: (?:one|theirs|its|suit|another)\\b.*)?$");

    private static final Finder ATTACKER = Finder.of(
            "\\b(?:if|should|when|whenever|in case) ([SPA]\\d+)(?:'s)? (?:\\S+ ){0,2}?(?:attack\\w*|invade\\w*|struck|strikes|went to war|goes to war)");

    private TreatyGist() {}

    /** What a clause says of a treaty; null if it says nothing of one that is understood. */
    static @Nullable Statement read(Gist gist, Discourse discourse) {
        Clause c = gist.clause;
        Mention named = gist.first("T");
        boolean another = discourse.topic() == Discourse.Topic.TREATY && ANOTHER.in(gist.clause.inMask());
        boolean noun = gist.has(NOUN) || named != null || another;
        boolean allied = gist.has(ALLIED);
        boolean over = gist.has(ENDED) && gist.first("G") != null;
        boolean promises = gist.has(PROMISING);
        boolean binds = gist.has(BOUND);
        if (!noun && !allied && !over && !promises && !binds) {
            return null;
        }
        Set<String> kinds = new LinkedHashSet<>(Promises.in(c.inTimed()));
        boolean promise = promises && !kinds.isEmpty();
        boolean bound = binds && !kinds.isEmpty();
        if (!noun && !allied && !promise && !bound && !over || gist.has(ELSEWHERE) && !noun || gist.has(MEMBERSHIP)) {
            return null;
        }
        Matcher against = AGAINST.find(c.inMask());
        Set<Integer> target = against != null ? c.states(against.group(1)) : Set.of();
        var parties = new LinkedHashSet<>(gist.states());
        parties.removeAll(target);
        parties.removeAll(attackers(c));
        TreatyRef ref = named == null ? null : TreatyRules.ref(named);
        Mention group = gist.first("G");
        if (gist.has(ENDED) && group != null && parties.isEmpty() && !c.times().isEmpty()) {
            return Statement.of(Relation.ALLIANCE, Act.TREATY_ENDED, c).group(group.name());
        }
        if (gist.has(ENDED)
                && (ref != null || noun && parties.size() > 0)
                && !c.times().isEmpty()) {
            parties.addAll(parties.size() == 1 ? discourse.partner(parties) : Set.of());
            return Statement.of(Relation.ALLIANCE, Act.TREATY_ENDED, c)
                    .subject(parties)
                    .treaty(ref != null ? ref : new TreatyRef(null, parties, signing(c)))
                    .kinds(kinds);
        }
        boolean not = c.negated() && !TreatyRules.promisesNot(c);
        if (ref != null && !kinds.isEmpty() && gist.has(CONTAINS)) {
            return DutyGist.limited(
                    Statement.of(Relation.TREATY_DUTY, Act.DUTY, c)
                            .treaty(ref)
                            .kinds(kinds)
                            .negated(not)
                            .times(List.of()),
                    c);
        }
        boolean dated = !c.times().isEmpty() && (gist.has(SIGNED) || gist.has(ARISES));
        if (ref == null && parties.size() < 2 && !dated
                || ref != null && c.times().isEmpty() && parties.isEmpty()) {
            return null;
        }
        if (bound && !noun && !promise && !parties.isEmpty()) {
            var rest = new LinkedHashSet<>(parties);
            int first = parties.iterator().next();
            rest.remove(first);
            return Statement.of(Relation.TREATY_DUTY, Act.DUTY, c)
                    .subject(Set.of(first))
                    .object(rest)
                    .kinds(kinds)
                    .negated(not);
        }
        boolean vague = ref != null && kinds.isEmpty() && !gist.has(SIGNED);
        if (c.times().isEmpty() && kinds.isEmpty() && !c.negated() || vague) {
            // "friends by treaty": nothing to tell one treaty from another
            return null;
        }
        Statement s = Statement.of(
                        ref != null || noun || allied ? Relation.ALLIANCE : Relation.TREATY_DUTY, Act.TREATY, c)
                .subject(parties)
                .third(target)
                .treaty(ref)
                .kinds(kinds)
                .negated(not);
        s = allied ? s.kind("alliance") : s;
        s = s.relation() == Relation.TREATY_DUTY ? DutyGist.limited(s, c) : s;
        s = gist.has(SIGNED) ? s.kind("signed") : s;
        boolean now = TreatyRules.present(c) || c.negated() && c.times().isEmpty();
        return !gist.has(SIGNED) && now ? s.kind("present") : s;
    }

    /** Those against whom a promise is made: "if Germany attacked". */
    private static Set<Integer> attackers(Clause c) {
        Matcher m = ATTACKER.find(c.inMask());
        return m != null ? c.states(m.group(1)) : Set.of();
    }

    /** Of two times, the first is that of the signing: "the pact of 1934 ended in 1939". */
    private static @Nullable When signing(Clause c) {
        return c.times().size() > 1 ? c.times().getFirst() : null;
    }
}
