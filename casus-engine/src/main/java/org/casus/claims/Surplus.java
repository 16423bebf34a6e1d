package org.casus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a clause says beyond its statement: another state, an order, a length of time, a promise. A row that bears the statement out
 * does not bear that out, so that by itself it supports only a part of what was said.
 */
final class Surplus {
    /** "For the second time": what was before is not looked up. */
    private static final Finder ORDER = Finder.of(
            "\\bfor (?:the|a) (?:very )?(?:first|second|third|fourth|fifth|sixth|last|\\d+(?:st|nd|rd|th)) time\\b");

    private static final Finder LASTING = Finder.of(
            "(?<!times )\\b(?:lasted|lasting|within|inside|after|in|for|over) (?:(?:only|just|some|about|nearly|almost|less than|more than"
                    + "|another|further) )*(" + Numbers.ANY
                    + ") (?:\\S+ )?(year|month|week|day|decade)s?\\b(?! (?:D\\d|later|after|before|earlier|ago|of|from))");

    /** "Twelve nations", "its third war". */
    private static final Finder COUNT = Finder.of("(?<![-\\w])(?<!of the )(" + Numbers.SEVERAL
            + "|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!(?:year|month|week|day|decade|time|of|centur|half|world)\\w*\\b"
            + "|(?:great )?(?:power|state|party|country|nation|side|fronts|directions)\\b)[a-z]|(?<![-\\w])("
            + Numbers.SEVERAL + ") (?:power|state|nation)s\\b");

    /** Who is bound to do what. */
    private static final Finder PROMISE = Finder.of(
            "\\b(?:bound|binding|oblig\\w+|commit\\w*|pledg\\w+|promis\\w+|swor[en]|compel\\w*|forb\\w+) (?:\\S+ ){0,3}?(?:not to|to|that) [a-z]+"
                    + "|\\b(?:must|had to|was to|were to) (?:help|defend|come|go|fight|assist|stay|remain|consult)\\b");

    private static final Finder TURN = Finder.of(
            "\\b(?:reject|refus|declin|cancel|forbad|forbid|abandon)\\w*|\\b(?:against the will|on behalf|instead|rather than)\\b");

    /** Not quite a member. */
    private static final Finder OUTSIDE =
            Finder.of("\\b(?:observer|associate|candidate|dialogue partner|guest|applicant)s?\\b");

    /** When something was, told by what else happened then. */
    private static final Set<String> CIRCUMSTANCE =
            Lexis.words("before after since during following amid despite until when while because");

    private static final Pattern TIME = Pattern.compile("D\\d{1,4}");
    private static final Pattern RECKONED = Pattern.compile("\\b(?:before|after)$");

    private static final Set<String> NAMESAKES =
            Lexis.words("treaty peace pact agreement convention declaration charter accord protocol battle");

    private static final Set<String> PLACING = Lexis.words("in to over for at through into");

    private static final Set<String> PROMISES =
            Set.of("defense", "offense", "neutrality", "nonaggression", "consultation");

    private static final Set<Act> OF_TREATIES = Set.of(Act.TREATY, Act.DUTY, Act.TREATY_ENDED);

    private static final Set<Act> COUNTING = Set.of(
            Act.TESTS_COUNTED,
            Act.WARS_COUNTED,
            Act.MEMBERS_COUNTED,
            Act.WAR_LASTED,
            Act.FIRST_TEST,
            Act.FIRST_VISIT,
            Act.LAST_TEST);

    private Surplus() {}

    /** A kind for each thing that a clause says beyond its statement. */
    static List<String> in(Statement s, Clause clause) {
        if (s.act() == Act.NONE) {
            return List.of();
        }
        String more = words(s, clause);
        if (more != null) {
            return List.of(Statement.MORE + more);
        }
        var all = new ArrayList<String>();
        for (String state : besides(s, clause)) {
            all.add(Statement.BESIDES + state);
        }
        String number = COUNTING.contains(s.act()) || s.count() >= 0 ? "" : clause.number();
        if (!number.isEmpty()) {
            int n = Numbers.of(number);
            boolean own = n == s.subject().size() || n == s.parties().size();
            if (!own) {
                all.add(Statement.COUNTED + n + " " + number);
            }
        }
        Matcher lasting = LASTING.find(clause.inTimed());
        if (lasting != null && s.act() != Act.WAR_LASTED) {
            all.add(Statement.LASTED + Numbers.of(lasting.group(1)) + " " + lasting.group(2));
        }
        return all;
    }

    /** The first number of others than years and the like in a clause; empty for none. */
    static String number(Clause clause) {
        Matcher count = COUNT.find(clause.inTimed());
        return count == null ? "" : count.group(1) != null ? count.group(1) : count.group(2);
    }

    private static @Nullable String words(Statement s, Clause clause) {
        Matcher order = ORDER.find(clause.inTimed());
        if (order != null && !COUNTING.contains(s.act())) {
            return order.group();
        }
        Matcher promise = PROMISE.find(clause.inTimed());
        boolean read = s.act() == Act.DUTY || s.kinds().stream().anyMatch(PROMISES::contains);
        if (promise != null && !read) {
            return promise.group();
        }
        Matcher outside = OUTSIDE.find(clause.inTimed());
        if (outside != null && s.relation() == Relation.MEMBERSHIP && !s.negated()) {
            return outside.group();
        }
        Matcher turn = TURN.find(clause.inTimed());
        if (turn != null && !s.negated()) {
            return turn.group();
        }
        return null;
    }

    /** States that are named but no part of the statement. */
    private static List<String> besides(Statement s, Clause clause) {
        var known = new LinkedHashSet<>(WarRules.parties(s));
        TreatyRef treaty = s.treaty();
        if (treaty != null) {
            known.addAll(treaty.parties());
        }
        WarRef war = s.war();
        if (war != null) {
            known.addAll(war.parties());
        }
        Name group = s.group();
        if (group != null) {
            known.addAll(group.states());
        }
        boolean field = war != null
                && !war.keys().isEmpty()
                && !s.is("this war")
                && !s.is("context war")
                && clause.mentions().stream().noneMatch(m -> m.letter() == 'W');
        var besides = new ArrayList<String>();
        List<String> before = new ArrayList<>();
        boolean circumstance = false;
        for (String word : clause.inTimed().words()) {
            Mention m = clause.mention(word);
            circumstance = CIRCUMSTANCE.contains(word) || reckoned(clause, word) || circumstance && !word.equals(",");
            if (m == null) {
                before.add(word);
                continue;
            }
            boolean state = m.name() != null
                    && "SAP".indexOf(m.letter()) >= 0
                    && !(clause.inherited() && word.startsWith("S0"));
            if (state && !circumstance && !apart(s, m, before, field)) {
                String not = denied(before) ? Statement.NOT : "";
                m.states().stream().filter(x -> !known.contains(x)).forEach(x -> besides.add(not + x));
            }
            before.add(word);
        }
        return besides;
    }

    /** "Ten years after": what follows says when. */
    private static boolean reckoned(Clause clause, String word) {
        if (!word.startsWith("D") || !TIME.matcher(word).matches()) {
            return false;
        }
        int n = Integer.parseInt(word.substring(1));
        return n < clause.times().size()
                && RECKONED.matcher(clause.times().get(n).text()).find();
    }

    /** "But not with Qatar". */
    private static boolean denied(List<String> before) {
        return before.subList(Math.max(0, before.size() - 5), before.size()).stream()
                .anyMatch(w -> w.equals("not") || w.equals("none"));
    }

    /** Whether what comes next is a battlefield, part of a treaty's name, or the state against which a treaty was made. */
    private static boolean apart(Statement s, Mention m, List<String> before, boolean field) {
        String last = before.isEmpty() ? "" : before.getLast();
        String other = before.size() < 2 ? "" : before.get(before.size() - 2);
        boolean target = last.equals("against")
                || last.equals("by")
                || last.equals("if")
                || last.equals("should")
                || last.equals("whenever")
                || last.equals("unless")
                || last.equals("with") && other.equals("war");
        boolean city = m.name() != null && m.name().kind() == Name.Kind.CAPITAL;
        // where it was signed is in no row
        boolean place = (last.equals("in") || last.equals("at"))
                && city
                && (OF_TREATIES.contains(s.act()) || s.act() == Act.WAR_ENDED);
        return place
                || field && !city && PLACING.contains(last)
                || last.equals("of") && NAMESAKES.contains(other)
                || OF_TREATIES.contains(s.act()) && target;
    }
}
