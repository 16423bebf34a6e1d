package org.casus.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.answer.StateRef;
import org.casus.world.StateSpell;
import org.casus.world.World;

/** How states are called in an answer. */
final class Names {
    /** Names that English uses with an article. */
    private static final Set<String> WITH_ARTICLE = Set.of(
            "United States of America",
            "United Kingdom",
            "Netherlands",
            "Philippines",
            "Bahamas",
            "Gambia",
            "United Arab Emirates",
            "Maldives",
            "Marshall Islands",
            "Solomon Islands",
            "Comoros",
            "Seychelles",
            "Central African Republic",
            "Czech Republic",
            "Dominican Republic",
            "Democratic Republic of the Congo",
            "Soviet Union",
            "Ivory Coast",
            "United Provinces",
            "Papal States",
            "Two Sicilies",
            "German Democratic Republic",
            "German Federal Republic",
            "Yemen Arab Republic",
            "Yemen People's Republic",
            "Republic of Vietnam",
            "Federated States of Micronesia");

    private final World world;
    private final LocalDate date;

    Names(World world, LocalDate date) {
        this.world = world;
        this.date = date;
    }

    /** The state under its code of that date, or of its latest spell if it is not a member then. */
    StateRef state(int ccode) {
        StateSpell spell = world.findState(ccode, date).orElseGet(() -> latest(ccode));
        return new StateRef(spell.code(), ccode, plain(spell.name()));
    }

    private StateSpell latest(int ccode) {
        return world.tables().states().stream()
                .filter(s -> s.ccode() == ccode)
                .max(Comparator.comparing(StateSpell::from))
                .orElseThrow(() -> new IllegalArgumentException("no state has the COW number " + ccode));
    }

    private static String plain(String name) {
        return switch (name) {
            case "United States of America" -> "United States";
            default -> name;
        };
    }

    /** As in a sentence: "the United States", "China". */
    String inText(int ccode) {
        String name = state(ccode).name();
        boolean article = WITH_ARTICLE.contains(name) || name.equals("United States");
        return article ? "the " + name : name;
    }

    /** As at the beginning of a sentence. */
    String atStart(int ccode) {
        String text = inText(ccode);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
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
