package org.casus.checks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.record.Chronicle;
import org.casus.record.Event;
import org.casus.record.Leader;
import org.casus.record.Visit;
import org.casus.record.War;
import org.casus.record.WarSide;
import org.casus.world.Conflict;
import org.casus.world.Lineage;
import org.casus.world.Membership;
import org.casus.world.Participation;
import org.casus.world.StateSpell;
import org.casus.world.Treaty;
import org.casus.world.World;
import org.jspecify.annotations.Nullable;

/** The world and the tables, indexed for looking up. */
final class Facts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    final World world;
    final Chronicle chronicle;
    private final Map<String, List<Membership>> members = new HashMap<>();
    private final Map<String, Set<Integer>> memberStates = new HashMap<>();
    private final Map<Integer, Set<Treaty>> treatiesOf = new HashMap<>();
    private final Map<String, List<WarSide>> sides = new HashMap<>();
    private final Map<String, War> wars = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, List<Participation>> participations = new HashMap<>();

    private final Map<Integer, List<StateSpell>> spells = new HashMap<>();
    private final Map<Integer, List<Visit>> visits = new HashMap<>();
    private final Map<Integer, List<Conflict>> conflicts = new HashMap<>();
    private final Map<Integer, List<Event>> events = new HashMap<>();
    private final Map<String, List<Leader>> leaders = new HashMap<>();
    private final Set<Integer> renamed = new HashSet<>();

    Facts(World world, Chronicle chronicle) {
        this.world = world;
        this.chronicle = chronicle;
        for (Membership m : world.tables().memberships()) {
            members.computeIfAbsent(m.treaty(), t -> new ArrayList<>()).add(m);
            memberStates.computeIfAbsent(m.treaty(), t -> new HashSet<>()).add(m.ccode());
            world.findTreaty(m.treaty())
                    .ifPresent(t -> treatiesOf
                            .computeIfAbsent(m.ccode(), c -> new LinkedHashSet<>())
                            .add(t));
        }
        for (Participation p : world.tables().participations()) {
            participations.computeIfAbsent(p.conflict(), c -> new ArrayList<>()).add(p);
        }
        for (StateSpell s : world.tables().states()) {
            spells.computeIfAbsent(s.ccode(), c -> new ArrayList<>()).add(s);
        }
        for (Visit v : chronicle.visits()) {
            visits.computeIfAbsent(v.visitor(), c -> new ArrayList<>()).add(v);
        }
        for (Conflict c : world.tables().conflicts()) {
            participations(c.id()).stream()
                    .map(p -> Lineage.of(p.ccode()))
                    .distinct()
                    .forEach(x ->
                            conflicts.computeIfAbsent(x, k -> new ArrayList<>()).add(c));
        }
        for (Event e : chronicle.events()) {
            e.parties()
                    .forEach(x ->
                            events.computeIfAbsent(x, k -> new ArrayList<>()).add(e));
        }
        for (Leader l : chronicle.leaders()) {
            leaders.computeIfAbsent(l.name(), n -> new ArrayList<>()).add(l);
        }
        chronicle.wars().forEach(w -> wars.put(w.id(), w));
        for (WarSide s : chronicle.warSides()) {
            sides.computeIfAbsent(s.war(), w -> new ArrayList<>()).add(s);
        }
        for (var n : world.tables().names()) {
            if (n.kind().equals("name")) {
                names.putIfAbsent(n.ccode(), article(n.text()));
            }
        }
        spells.forEach((state, own) -> {
            if (own.stream().map(StateSpell::name).distinct().count() > 1) {
                renamed.add(state);
            }
        });
    }

    /** The state's name on a day: Prussia before 1871, the Soviet Union from 1922 to 1991. */
    String name(int ccode, LocalDate on) {
        if (ccode == 365 && on.getYear() >= 1923 && on.getYear() <= 1991) {
            return "the Soviet Union";
        }
        List<StateSpell> own = spells.getOrDefault(ccode, List.of());
        if (renamed.contains(ccode)) {
            for (StateSpell s : own) {
                if (s.covers(on)) {
                    return s.name();
                }
            }
        }
        String name = names.get(ccode);
        return name != null
                ? name
                : own.isEmpty() ? "state " + ccode : article(own.getFirst().name());
    }

    private static final Pattern ARTICLE = Pattern.compile(
            "United .*|Netherlands|Philippines|.* Islands|.*Republic(?: of.*)?|Bahamas|Gambia|Maldives");

    private static String article(String name) {
        return ARTICLE.matcher(name).matches() ? "the " + name : name;
    }

    /** The times in which a state was a member of the system, in the order of the table. */
    List<StateSpell> spells(int ccode) {
        return spells.getOrDefault(ccode, List.of());
    }

    /** Whether a state was a member of the system on a day. */
    boolean existed(int ccode, LocalDate on) {
        return spells.getOrDefault(ccode, List.of()).stream().anyMatch(s -> s.covers(on));
    }

    /** Visits by leaders of a state. */
    List<Visit> visits(int visitor) {
        return visits.getOrDefault(visitor, List.of());
    }

    String name(int ccode) {
        return names.getOrDefault(ccode, "state " + ccode);
    }

    String names(Collection<Integer> states, LocalDate on) {
        List<String> list = states.stream().map(s -> name(s, on)).toList();
        if (list.size() < 2) {
            return String.join("", list);
        }
        return String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.getLast();
    }

    List<Membership> members(String treaty) {
        return members.getOrDefault(treaty, List.of());
    }

    /** Treaties that all of some states have been members of, not necessarily at one time. */
    List<Treaty> treaties(Set<Integer> states) {
        var found = new ArrayList<Treaty>();
        if (states.isEmpty()) {
            return found;
        }
        int first = states.iterator().next();
        for (Treaty t : treatiesOf.getOrDefault(first, Set.of())) {
            if (memberStates.getOrDefault(t.id(), Set.of()).containsAll(states)) {
                found.add(t);
            }
        }
        return found;
    }

    /** Conflicts in which a state took part, in the order of the table. */
    List<Conflict> conflicts(int state) {
        return conflicts.getOrDefault(Lineage.of(state), List.of());
    }

    /** Events that name a state, in the order of the table. */
    List<Event> events(int state) {
        return events.getOrDefault(state, List.of());
    }

    /** Spells in office of those with a name, in the order of the table. */
    List<Leader> leaders(String name) {
        return leaders.getOrDefault(name, List.of());
    }

    List<Participation> participations(String conflict) {
        return participations.getOrDefault(conflict, List.of());
    }

    @Nullable
    War war(String id) {
        return wars.get(id);
    }

    List<WarSide> sides(String war) {
        return sides.getOrDefault(war, List.of());
    }

    /** Whether two numbers are one state under several: Prussia and Germany, Russia and the Soviet Union. */
    static boolean same(int a, int b) {
        return a == b || Lineage.of(a) == Lineage.of(b);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
