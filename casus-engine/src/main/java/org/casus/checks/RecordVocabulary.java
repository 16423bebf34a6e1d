package org.casus.checks;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.claims.Name;
import org.casus.claims.Vocabulary;
import org.casus.record.Chronicle;
import org.casus.record.Grouping;
import org.casus.record.Leader;
import org.casus.record.Partnership;
import org.casus.record.TreatyName;
import org.casus.record.War;
import org.casus.world.World;

/** The names of a world's states and of everything in the tables of facts, as words that articles use. */
final class RecordVocabulary {
    /** Names of states that are not in the list of names: nicknames, armies, houses of government. */
    private static final Map<String, Integer> NICKNAMES = Map.ofEntries(
            Map.entry("Red Army", 365),
            Map.entry("Wehrmacht", 255),
            Map.entry("St Petersburg", 365),
            Map.entry("White House", 2),
            Map.entry("Pentagon", 2),
            Map.entry("Whitehall", 200),
            Map.entry("Downing Street", 200),
            Map.entry("People's Republic of China", 710),
            Map.entry("People's Liberation Army", 710),
            Map.entry("People's Republic", 710),
            Map.entry("Red China", 710),
            Map.entry("Middle Kingdom", 710),
            Map.entry("Zhongnanhai", 710),
            Map.entry("Quai d'Orsay", 220),
            Map.entry("Elysee", 220),
            Map.entry("Wilhelmstrasse", 255),
            Map.entry("Ballhausplatz", 300),
            Map.entry("Islamic Republic", 630),
            Map.entry("Jewish state", 666),
            Map.entry("Land of the Rising Sun", 740),
            Map.entry("Blue House", 732),
            Map.entry("Porte", 640),
            Map.entry("Sublime Porte", 640),
            Map.entry("Sultan", 640),
            Map.entry("Tsar", 365),
            Map.entry("Czar", 365),
            Map.entry("Kaiser", 255),
            Map.entry("Fuhrer", 255),
            Map.entry("Duce", 325),
            Map.entry("Shah", 630),
            Map.entry("Mikado", 740),
            Map.entry("Hashemite Kingdom", 663),
            Map.entry("Hashemites", 663),
            Map.entry("Capitol Hill", 2),
            Map.entry("PLA", 710),
            Map.entry("Turin", 325),
            Map.entry("House of Saud", 670));

    /** Peoples of states that are no more. */
    private static final Map<String, Integer> PEOPLES = Map.ofEntries(
            Map.entry("Sardinian", 325),
            Map.entry("Savoyard", 325),
            Map.entry("Prussian", 255),
            Map.entry("Bavarian", 245),
            Map.entry("Saxon", 269),
            Map.entry("Hanoverian", 240),
            Map.entry("Tuscan", 337),
            Map.entry("Neapolitan", 329),
            Map.entry("Ottoman", 640),
            Map.entry("Hashemite", 663),
            Map.entry("Filipino", 840),
            Map.entry("Emirati", 696),
            Map.entry("Kiwi", 920));

    /** Names that many treaties have. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:(?:the|of|on|and|for|treaty|pact|agreement|accords?|declaration|joint|comprehensive|strategic|mutual|defen[cs]e|security"
                    + "|friendship|co-?operation|partnership|assistance|peace|alliance|non-?aggression|convention|protocol|memorandum|common"
                    + "|general|framework|guarantees?|relations|good-neighbou?rliness|good|neighbou?rly|of \\d{4}|\\d{4}|big|cooperation)[ ,-]*)+");

    private RecordVocabulary() {}

    static Vocabulary of(World world, Chronicle chronicle) {
        Vocabulary.Builder words = Vocabulary.of(world);
        together(words, "ANZACs", 900, 920);
        together(words, "Gulf monarchies", 670, 690, 692, 694, 696, 698);
        together(words, "Baltic states", 366, 367, 368);
        together(words, "Baltic republics", 366, 367, 368);
        together(words, "Koreas", 731, 732);
        together(words, "Germanies", 260, 265);
        together(words, "Germanys", 260, 265);
        together(words, "Vietnams", 816, 817);
        together(words, "Yemens", 678, 680);
        words.add("Union", new Name(Name.Kind.GROUP, "European Union", Set.of()));
        words.add("European Community", new Name(Name.Kind.GROUP, "European Union", Set.of()));
        words.add("Entente", new Name(Name.Kind.GROUP, "Allies of World War I", Set.of()));
        words.add("Entente powers", new Name(Name.Kind.GROUP, "Allies of World War I", Set.of()));
        words.add("Allies", new Name(Name.Kind.GROUP, "Allies of World War I", Set.of()));
        words.add("Allied powers", new Name(Name.Kind.GROUP, "Allies of World War I", Set.of()));
        together(words, "Benelux", 210, 211, 212);
        PEOPLES.forEach((text, state) -> {
            words.add(text, new Name(Name.Kind.ADJECTIVE, "adjective", Set.of(state)));
            words.add(text + "s", new Name(Name.Kind.ADJECTIVE, "adjective", Set.of(state)));
        });
        NICKNAMES.forEach((text, state) -> words.add(text, new Name(Name.Kind.STATE, "alias", Set.of(state))));
        wars(words, chronicle.wars());
        Map<String, Set<String>> groups = new HashMap<>();
        for (Grouping g : chronicle.groupings()) {
            Set<String> names = groups.computeIfAbsent(g.name(), n -> new LinkedHashSet<>());
            names.add(g.name());
            names.addAll(g.aliases());
        }
        groups.keySet().forEach(key -> words.add(key, new Name(Name.Kind.GROUP, key, Set.of())));
        for (TreatyName n : chronicle.treatyNames()) {
            all(words, n.name(), n.aliases(), new Name(Name.Kind.GROUP, n.name(), Set.of()));
        }
        groups.forEach((key, names) -> names.forEach(n -> words.add(n, new Name(Name.Kind.GROUP, key, Set.of()))));
        for (Partnership p : chronicle.partnerships()) {
            all(words, p.name(), p.aliases(), new Name(Name.Kind.TREATY, p.name(), p.states()));
        }
        Set<String> capitals = world.tables().names().stream()
                .filter(n -> n.kind().equals("capital"))
                .map(n -> n.text())
                .collect(Collectors.toSet());
        leaders(words, chronicle.leaders(), capitals);
        return words.build();
    }

    /** A name of several states, always in one order: that of a {@code Set.of} changes from run to run. */
    private static void together(Vocabulary.Builder words, String text, Integer... states) {
        words.add(text, new Name(Name.Kind.STATE, "alias", new LinkedHashSet<>(List.of(states))));
    }

    /** Surnames that are also words, months or places. */
    private static final Set<String> WORDS = Set.of(
            "may",
            "major",
            "brown",
            "ford",
            "king",
            "church",
            "grey",
            "rice",
            "hope",
            "price",
            "young",
            "long",
            "law",
            "page",
            "day",
            "key",
            "hunt",
            "north",
            "east",
            "west",
            "black",
            "white",
            "green",
            "little",
            "march",
            "august",
            "general",
            "marshall",
            "washington",
            "jordan",
            "lima",
            "santiago",
            "victoria",
            "georgia",
            "chad",
            "holland",
            "santa",
            "union",
            "justice",
            "park",
            "bay",
            "hall",
            "fields",
            "stone",
            "wood",
            "lee",
            "ali",
            "khan",
            "kim",
            "nord",
            "sud",
            "banda",
            "rama",
            "prince",
            "emperor");

    /** Full names; surnames where they are one leader's, or leaders' of one state. */
    private static void leaders(Vocabulary.Builder words, List<Leader> leaders, Set<String> capitals) {
        Map<String, Set<Name>> byText = new HashMap<>();
        for (Leader l : leaders) {
            Name name = new Name(Name.Kind.LEADER, l.name(), Set.of(l.state()));
            var texts = new LinkedHashSet<>(l.aliases());
            texts.add(l.name());
            for (String text : texts) {
                boolean word = !text.contains(" ")
                        && (text.length() < 4 || WORDS.contains(text.toLowerCase(java.util.Locale.ROOT)));
                if (!word && !capitals.contains(text)) {
                    byText.computeIfAbsent(text, t -> new LinkedHashSet<>()).add(name);
                }
            }
        }
        byText.forEach((text, names) -> {
            Set<Integer> states = new LinkedHashSet<>();
            names.forEach(n -> states.addAll(n.states()));
            if (names.size() == 1) {
                words.add(text, names.iterator().next());
            } else if (states.size() == 1) {
                words.add(text, new Name(Name.Kind.LEADER, "", states));
            } else if (names.stream().map(Name::key).distinct().count() == 1) {
                // who led another state as well: his own is the one in the table first
                words.add(text, names.iterator().next());
            }
        });
    }

    private static void wars(Vocabulary.Builder words, List<War> wars) {
        for (War w : wars) {
            Name name = new Name(Name.Kind.WAR, w.id(), Set.of());
            words.add(w.name(), name);
            for (String alias : w.aliases()) {
                if (alias.startsWith("@")) {
                    words.add(alias.substring(1), new Name(Name.Kind.BATTLEFIELD, w.id(), Set.of()));
                } else {
                    words.add(alias, name);
                }
            }
        }
    }

    private static void all(Vocabulary.Builder words, String name, List<String> aliases, Name meaning) {
        if (!GENERIC.matcher(name).matches()) {
            words.add(name, meaning);
        }
        aliases.stream().filter(a -> !GENERIC.matcher(a).matches()).forEach(a -> words.add(a, meaning));
    }
}
