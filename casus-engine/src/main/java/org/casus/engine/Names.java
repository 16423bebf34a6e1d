package org.casus.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.world.StateSpell;
import org.casus.world.World;

/** How states are called in an answer. */
final class Names {
    private final World world;
    private final LocalDate date;
    private final Map<Integer, StateRef> known = new ConcurrentHashMap<>(512);

    Names(World world, LocalDate date) {
        this.world = world;
        this.date = date;
    }

    /** The state under its code of that date, or of its latest spell if it is not a member then. */
    StateRef state(int ccode) {
        return known.computeIfAbsent(ccode, this::find);
    }

    private StateRef find(int ccode) {
        StateSpell spell = world.findState(ccode, date).orElseGet(() -> latest(ccode));
        return new StateRef(spell.code(), ccode, plain(spell.name()));
    }

    /** Its name, or its number if the list of states does not have it. */
    String name(int ccode) {
        return world.spells(ccode).isEmpty() ? "state " + ccode : state(ccode).name();
    }

    private StateSpell latest(int ccode) {
        return world.spells(ccode).stream()
                .max(Comparator.comparing(StateSpell::from))
                .orElseThrow(() -> new IllegalArgumentException("no state has the COW number " + ccode));
    }

    /** A name of the list of states as people write it. */
    static String plain(String name) {
        return switch (name) {
            case "United States of America" -> "United States";
            default -> name;
        };
    }

    /** As in a sentence: "the United States", "China". */
    String inText(int ccode) {
        return state(ccode).inText();
    }

    /** As at the beginning of a sentence. */
    String atStart(int ccode) {
        return state(ccode).atStart();
    }

    /** As at the beginning of a sentence: "China's", "The United States'". */
    String possessive(int ccode) {
        String name = atStart(ccode);
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    /** "China", "China and Russia", "China, Russia and Iran". */
    String list(List<Integer> states) {
        List<String> names = states.stream().map(this::inText).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String head = names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "));
        return head + " and " + names.getLast();
    }
}
