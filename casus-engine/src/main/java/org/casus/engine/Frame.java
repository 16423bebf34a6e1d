package org.casus.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One clause of a question while it is read: a verb, and who stands in which part of it. */
final class Frame {
    /** The parts in a clause. */
    enum Part {
        /** Before the verb. */
        SUBJECT,
        /** Who is fought for. */
        HELPED,
        /** Who is fought against. */
        OPPOSED,
        /** Who is attacked. */
        STRUCK,
        /** Who attacks, where that is not the subject. */
        STRIKER,
        /** "Fight with": for or against, as the rest of the clause tells. */
        WITH,
        OVER,
        IN
    }

    private final boolean supposed;
    private final Map<Part, List<Phrase.Name>> parts = new EnumMap<>(Part.class);
    private final Map<Part, String> spare = new EnumMap<>(Part.class);
    private final List<String> notes = new ArrayList<>();
    private final List<Tag> verbs = new ArrayList<>();
    private @Nullable Tag preposition;
    private boolean passive;
    private boolean paused;
    private boolean asked;
    private boolean sided;
    private boolean war;

    Frame(boolean supposed) {
        this.supposed = supposed;
    }

    boolean supposed() {
        return supposed;
    }

    List<Phrase.Name> part(Part part) {
        return parts.computeIfAbsent(part, p -> new ArrayList<>());
    }

    /** Words that stand in a part where no name was recognised, null if there are none. */
    @Nullable
    String spare(Part part) {
        return spare.get(part);
    }

    boolean has(Tag verb) {
        return verbs.contains(verb);
    }

    boolean hasVerb() {
        return !verbs.isEmpty();
    }

    /** The last verb; what follows depends on it. */
    @Nullable
    Tag verb() {
        return verbs.isEmpty() ? null : verbs.getLast();
    }

    boolean passive() {
        return passive;
    }

    /** Whether "who" is asked. */
    boolean asked() {
        return asked;
    }

    /** Whether the words leave open which of two sides attacks: "side with", "fight alongside". */
    boolean sided() {
        return sided;
    }

    /** One part of a war or an attack as a noun; in a pair the first is taken as the attacker. */
    void event(Tag relation, Phrase phrase, boolean pair, boolean struck) {
        List<Phrase.Name> names = phrase.names();
        Part part = switch (relation) {
            case BETWEEN, BY, FROM ->
                relation == Tag.BETWEEN && names.size() == 1 || relation != Tag.BETWEEN ? Part.STRIKER : Part.STRUCK;
            case AGAINST, WITH -> struck ? Part.STRUCK : Part.OPPOSED;
            default -> Part.STRUCK;
        };
        if (names.isEmpty()) {
            spare.putIfAbsent(part, phrase.text());
        } else if (pair || relation == Tag.BETWEEN && names.size() > 1) {
            part(Part.STRIKER).add(names.getFirst());
            part(Part.STRUCK).addAll(names.subList(1, names.size()));
            notes.add(firstAttacks(names.getFirst()));
        } else {
            part(part).addAll(names);
        }
    }

    private static String firstAttacks(Phrase.Name first) {
        return "Which side attacks is not said: " + first.text() + ", named first, is taken as the attacker.";
    }

    /** Reads the next phrase of the clause. */
    void read(Phrase phrase) {
        switch (phrase.tag()) {
            case NAMES -> names(phrase);
            case OTHER -> {
                Part part = paused ? null : place();
                if (part != null && part(part).isEmpty()) {
                    spare.putIfAbsent(part, phrase.text());
                }
            }
            case FIGHT, HELP, JOIN, ATTACK, SHUN -> verb(phrase);
            case FOR, AGAINST, WITH, OVER, BESIDE, BY, ON, OF, BETWEEN, FROM, TO, IN -> {
                preposition = phrase.tag();
                paused = false;
            }
            case AUXILIARY, BE -> preposition = null;
            case PAUSE -> {
                preposition = null;
                paused = hasVerb();
            }
            case IF, AND, EVENT, GO, AID -> {}
        }
    }

    private void verb(Phrase phrase) {
        verbs.add(phrase.tag());
        passive = phrase.passive();
        sided |= phrase.text().equals("side with");
        war |= phrase.text().equals("go to war");
        preposition = null;
        paused = false;
    }

    private void names(Phrase phrase) {
        if (phrase.names().getFirst() instanceof Phrase.Name.Asked) {
            asked = true;
        } else {
            Part part = paused ? null : place();
            if (part == Part.SUBJECT && onlyPronouns(part(part))) {
                part(part).clear();
            }
            boolean full = part == Part.SUBJECT && !part(part).isEmpty();
            if (part != null && !full) {
                part(part).addAll(phrase.names());
                sided |= preposition == Tag.BESIDE;
            }
            preposition = null;
        }
    }

    private static boolean onlyPronouns(List<Phrase.Name> names) {
        return names.stream().allMatch(n -> n instanceof Phrase.Name.Pronoun);
    }

    /** The part in which a name stands here, null where it has none. */
    private @Nullable Part place() {
        Tag verb = verb();
        if (preposition == Tag.OVER) {
            return Part.OVER;
        }
        if (preposition == Tag.IN) {
            return Part.IN;
        }
        if (verb == null) {
            return beforeVerb();
        }
        return switch (verb) {
            case FIGHT -> inFight();
            case ATTACK -> inAttack();
            default -> inHelp();
        };
    }

    private @Nullable Part beforeVerb() {
        if (preposition == null) {
            return Part.SUBJECT;
        }
        return switch (preposition) {
            case FOR, BESIDE -> Part.HELPED;
            case AGAINST -> Part.OPPOSED;
            default -> null;
        };
    }

    private @Nullable Part inFight() {
        if (preposition == null) {
            return Part.OPPOSED;
        }
        return switch (preposition) {
            case AGAINST, ON -> Part.OPPOSED;
            case FOR, BESIDE, TO -> Part.HELPED;
            case WITH -> war ? Part.OPPOSED : Part.WITH;
            default -> null;
        };
    }

    private @Nullable Part inAttack() {
        if (preposition == null) {
            return passive ? null : Part.STRUCK;
        }
        return switch (preposition) {
            case ON, AGAINST, OF, TO -> Part.STRUCK;
            case BY, FROM -> Part.STRIKER;
            case FOR -> Part.HELPED;
            default -> null;
        };
    }

    private @Nullable Part inHelp() {
        if (preposition == null) {
            return passive ? null : Part.HELPED;
        }
        return switch (preposition) {
            case OF, FOR, TO, WITH, BESIDE -> Part.HELPED;
            case AGAINST, FROM, ON -> Part.OPPOSED;
            case BY -> Part.STRIKER;
            default -> null;
        };
    }

    /** What can be told only once the whole clause is read. */
    void end() {
        if (has(Tag.ATTACK) && supposed && part(Part.SUBJECT).isEmpty() && spare(Part.SUBJECT) == null && !passive) {
            passive = part(Part.STRUCK).isEmpty();
        }
        List<Phrase.Name> with = part(Part.WITH);
        if (with.isEmpty()) {
            return;
        }
        boolean against =
                !supposed && part(Part.OPPOSED).isEmpty() && (!part(Part.HELPED).isEmpty() || over());
        if (supposed || against) {
            part(Part.OPPOSED).addAll(with);
        } else {
            part(Part.HELPED).addAll(with);
            sided = true;
        }
    }

    private boolean over() {
        return !part(Part.OVER).isEmpty() || spare(Part.OVER) != null;
    }

    /** Whether it is known who attacks. */
    boolean strikes() {
        return !part(Part.STRIKER).isEmpty();
    }

    List<String> notes() {
        return notes;
    }
}
