package org.casus.checks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.claims.Act;
import org.casus.claims.Relation;
import org.casus.claims.Statement;
import org.casus.claims.When;
import org.jspecify.annotations.Nullable;

/** Whether the record bears out what a clause says beyond its statement: the other states that it names, how long a war was. */
final class Borne {
    /** China and Taiwan: who recognises one leaves the other. */
    private static final Set<Integer> CHINAS = Set.of(710, 713);

    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d)\\b|\\b\\d{1,2} \\p{Lu}[a-z]+ \\d{4}\\b");

    private static final Set<Act> IN_WAR = Set.of(
            Act.FOUGHT,
            Act.FOUGHT_BESIDE,
            Act.FOUGHT_OPPOSITE,
            Act.FOUGHT_ALONE,
            Act.BEGAN_WAR,
            Act.WON,
            Act.LOST,
            Act.WAR_ENDED);

    private static final Pattern OTHERS = Pattern.compile("[^,:]+, [^,:]+ and (\\d{1,3}) others:");
    private static final Pattern DASHED = Pattern.compile("(\\S[^:,;]*?–[^:,;]*?) (?:\\S+ )?pact of");

    private final Facts facts;

    Borne(Facts facts) {
        this.facts = facts;
    }

    /**
     * What of a clause is not borne out.
     *
     * @param s what it says, which the record supports
     * @param found how
     * @param today the day of the article
     * @param said what the record says of a statement
     * @return the words or the state; null if all is borne out or nothing else is said
     */
    @Nullable
    String unborne(Statement s, Finding found, LocalDate today, Function<Statement, Finding> said) {
        String more = s.tagged(Statement.MORE);
        if (more != null) {
            return more;
        }
        String lasted = s.tagged(Statement.LASTED);
        if (lasted != null && !lasted(s, lasted, found, today, said)) {
            return lasted;
        }
        String counted = s.tagged(Statement.COUNTED);
        if (counted != null && !counted(s, counted, found, said)) {
            return counted.substring(counted.indexOf(' ') + 1);
        }
        for (String number : besides(s)) {
            boolean not = number.startsWith(Statement.NOT);
            int state = Integer.parseInt(number.replace(Statement.NOT, ""));
            if (not == part(s, state, found, said)) {
                return facts.name(state);
            }
        }
        return null;
    }

    /** The other states, in an order that is the same each time. */
    private static List<String> besides(Statement s) {
        return s.kinds().stream()
                .filter(kind -> kind.startsWith(Statement.BESIDES))
                .map(kind -> kind.substring(Statement.BESIDES.length()))
                .sorted()
                .toList();
    }

    /** Whether a number is in the row, or is that of a grouping's members then. */
    private static boolean counted(Statement s, String counted, Finding found, Function<Statement, Finding> said) {
        int space = counted.indexOf(' ');
        int n = Integer.parseInt(counted.substring(0, space));
        String number = counted.substring(space + 1);
        Statement members = s.act(Relation.MEMBERSHIP, Act.MEMBERS_COUNTED).negated(false);
        List<LocalDate> days = days(found.text());
        if (s.act() == Act.FOUNDED && s.times().isEmpty() && !days.isEmpty()) {
            LocalDate day = days.getFirst();
            members = members.times(List.of(new When(day, day, When.Role.AT, day.toString())));
        }
        return n == s.parties().size()
                || found.text().toLowerCase(Locale.ROOT).contains(number)
                || TreatyCheck.checks(s.act()) && n == signatories(found.text())
                || MemberCheck.checks(s.act())
                        && n > 0
                        && (said.apply(members.count(n)).isTrue()
                                || said.apply(members.count(n + s.subject().size()))
                                        .isTrue());
    }

    /** How many signed the treaty of a row: "Iran, Turkey and 2 others: …", "Italy–Ethiopia …"; 0 where that is not said. */
    private static int signatories(String row) {
        Matcher others = OTHERS.matcher(row);
        if (others.lookingAt()) {
            return 2 + Integer.parseInt(others.group(1));
        }
        Matcher dashed = DASHED.matcher(row);
        return dashed.lookingAt() ? dashed.group(1).split("–", -1).length : 0;
    }

    /** Whether a war, or what the row says from one day to another, lasted about as long as is said. */
    private static boolean lasted(
            Statement s, String time, Finding found, LocalDate today, Function<Statement, Finding> said) {
        int space = time.indexOf(' ');
        int count = Integer.parseInt(time.substring(0, space));
        String unit = time.substring(space + 1);
        Statement war =
                s.act(Relation.WAR, Act.WAR_LASTED).negated(false).count(count).kind(unit);
        if (count > 0 && IN_WAR.contains(s.act()) && said.apply(war).isTrue()) {
            return true;
        }
        String rows =
                found.text() + found.evidence().stream().map(Evidence::text).collect(Collectors.joining(" ", " ", ""));
        List<LocalDate> days = days(rows);
        if (days.isEmpty() || TreatyCheck.checks(s.act()) && days.size() < 2) {
            return false;
        }
        LocalDate to = days.size() > 1 ? days.get(1) : today;
        double length = ChronoUnit.DAYS.between(days.getFirst(), to) + 1.0;
        double one = switch (unit) {
            case "decade" -> 3652.5;
            case "year" -> 365.25;
            case "month" -> 30.4;
            case "week" -> 7;
            default -> 1;
        };
        return count > 0 && Math.abs(count * one - length) <= one;
    }

    private static List<LocalDate> days(String text) {
        var days = new ArrayList<LocalDate>();
        Matcher m = DAY.matcher(text);
        while (m.find()) {
            days.add(
                    m.group(1) != null
                            ? LocalDate.parse(m.group())
                            : LocalDate.parse(m.group(), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        }
        return days;
    }

    /** Whether another state had its part in what is said. */
    private boolean part(Statement s, int state, Finding found, Function<Statement, Finding> said) {
        String name = facts.name(state).replace("the ", "").toLowerCase(Locale.ROOT);
        if (found.text().toLowerCase(Locale.ROOT).contains(name)
                || found.evidence().stream()
                        .anyMatch(e -> e.text().toLowerCase(Locale.ROOT).contains(name))
                || s.act() == Act.RECOGNISED && CHINAS.contains(state)) {
            return true;
        }
        Set<Integer> one = Set.of(state);
        if (IN_WAR.contains(s.act())) {
            if (s.is("declared")) {
                // who declared war on whom is in no list
                return false;
            }
            Statement fought = s.negated(false).third(Set.of());
            return s.subject().isEmpty()
                    ? said.apply(fought.act(Relation.WAR, Act.FOUGHT).subject(one))
                            .isTrue()
                    : said.apply(fought.act(Relation.WAR, Act.FOUGHT_BESIDE).object(one))
                                    .isTrue()
                            || said.apply(fought.act(Relation.WAR, Act.FOUGHT_OPPOSITE)
                                            .object(one))
                                    .isTrue();
        }
        if (MemberCheck.checks(s.act())) {
            return said.apply(s.subject(one)).isTrue();
        }
        if (s.relation() == Relation.WEAPONS_TEST) {
            return facts.chronicle.weaponsTests().stream().anyMatch(t -> Facts.same(t.state(), state));
        }
        if (s.act() == Act.LAND_BORDER) {
            return said.apply(s.object(one)).isTrue();
        }
        var all = new LinkedHashSet<>(s.object());
        all.add(state);
        return switch (s.act()) {
            case TREATY, BECAME_STATE, CEASED_STATE -> said.apply(s.object(all)).isTrue();
            case DUTY ->
                said.apply(s.act(Relation.ALLIANCE, Act.TREATY).object(all)).isTrue();
            default -> false;
        };
    }
}
