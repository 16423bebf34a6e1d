package org.casus.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casus.world.Side;
import org.jspecify.annotations.Nullable;

/** {@link Frame}s in, the parts in the crisis out: who attacks, who is attacked, who might join which side. */
final class Meaning {
    private final Mentions mentions;
    private final List<Phrase.Name> joiners = new ArrayList<>();
    private final List<Phrase.Name> helped = new ArrayList<>();
    private final List<Phrase.Name> opposed = new ArrayList<>();
    private final List<Phrase.Name> attackers = new ArrayList<>();
    private final List<Phrase.Name> targets = new ArrayList<>();
    private final List<Phrase.Name> partless = new ArrayList<>();
    private final List<Phrase.Name> over = new ArrayList<>();
    private final List<Phrase.Name> in = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Tag> verbs = new LinkedHashSet<>();
    private @Nullable Side side;
    private boolean asked;
    private boolean sided;
    private boolean beginsWar;
    private boolean supposes;
    private boolean joinerExpected;

    private Meaning(Mentions mentions) {
        this.mentions = mentions;
    }

    static Meaning of(List<Frame> frames, Mentions mentions) {
        var meaning = new Meaning(mentions);
        frames.stream().filter(Frame::supposed).forEach(meaning::suppose);
        frames.stream().filter(f -> !f.supposed()).forEach(meaning::ask);
        meaning.conclude();
        return meaning;
    }

    private List<Phrase.Name> names(Frame frame, Frame.Part part) {
        String spare = frame.spare(part);
        List<Phrase.Name> names = frame.part(part);
        return names.isEmpty() && spare != null ? List.of(mentions.resolve(spare)) : names;
    }

    /** "If Russia attacks Estonia", "a Chinese attack on Taiwan". */
    private void suppose(Frame frame) {
        notes.addAll(frame.notes());
        List<Phrase.Name> subject = names(frame, Frame.Part.SUBJECT);
        if (frame.has(Tag.ATTACK) && frame.passive()) {
            attackers.addAll(names(frame, Frame.Part.STRIKER));
            targets.addAll(subject.isEmpty() ? List.of(new Phrase.Name.Pronoun("it")) : subject);
        } else if (frame.has(Tag.ATTACK)) {
            attackers.addAll(subject);
            targets.addAll(names(frame, Frame.Part.STRUCK));
        } else if (frame.has(Tag.FIGHT) || !frame.hasVerb() && !subject.isEmpty()) {
            war(frame, subject);
        } else if (frame.hasVerb()) {
            subject.forEach(
                    n -> notes.add("That " + n.text() + " joins is not taken into account; say --joined for that."));
        } else {
            attackers.addAll(names(frame, Frame.Part.STRIKER));
            targets.addAll(names(frame, Frame.Part.STRUCK));
            opposed.addAll(names(frame, Frame.Part.OPPOSED));
        }
        supposes |= !attackers.isEmpty() || !targets.isEmpty();
    }

    /** "If the US fights China", "if the US and China go to war", "if China goes to war over Taiwan". */
    private void war(Frame frame, List<Phrase.Name> subject) {
        var struck = new ArrayList<>(names(frame, Frame.Part.OPPOSED));
        if (struck.isEmpty()) {
            struck.addAll(names(frame, Frame.Part.OVER));
        }
        if (struck.isEmpty() && subject.size() > 1) {
            attackers.add(subject.getFirst());
            targets.addAll(subject.subList(1, subject.size()));
            notes.add("Which side attacks is not said: " + subject.getFirst().text()
                    + ", named first, is taken as the attacker.");
        } else {
            attackers.addAll(subject);
            targets.addAll(struck);
        }
    }

    /** "Would China fight for North Korea against the United States". */
    private void ask(Frame frame) {
        notes.addAll(frame.notes());
        asked |= frame.asked();
        joinerExpected |= frame.hasVerb() && !frame.passive();
        sided |= frame.sided();
        if (frame.verb() != null) {
            verbs.add(frame.verb());
        }
        List<Phrase.Name> subject =
                frame.hasVerb() || supposes ? names(frame, Frame.Part.SUBJECT) : frame.part(Frame.Part.SUBJECT);
        boolean helpless = frame.part(Frame.Part.HELPED).isEmpty();
        boolean unopposed = frame.part(Frame.Part.OPPOSED).isEmpty();
        helped.addAll(frame.part(Frame.Part.HELPED));
        opposed.addAll(frame.part(Frame.Part.OPPOSED));
        if (helpless && (unopposed || frame.spare(Frame.Part.OPPOSED) == null) && !supposes) {
            helped.addAll(names(frame, Frame.Part.HELPED));
        }
        over.addAll(names(frame, Frame.Part.OVER));
        in.addAll(names(frame, Frame.Part.IN));
        if (frame.has(Tag.ATTACK)) {
            askAttack(frame, subject);
        } else if (frame.passive()) {
            helped.addAll(subject);
            joiners.addAll(names(frame, Frame.Part.STRIKER));
        } else {
            joiners.addAll(subject);
        }
        if (frame.has(Tag.SHUN)) {
            notes.add("Casus answers how likely it is to join, not to stay out.");
        }
    }

    private void askAttack(Frame frame, List<Phrase.Name> subject) {
        List<Phrase.Name> struck = names(frame, Frame.Part.STRUCK);
        boolean helps = frame.has(Tag.HELP) || frame.has(Tag.JOIN);
        if (helps && !helped.isEmpty()) {
            attackers.addAll(helped);
            targets.addAll(struck);
            supposes = true;
        } else if (supposes && !frame.passive()) {
            opposed.addAll(struck);
        } else {
            beginsWar = true;
            attackers.addAll(frame.passive() ? names(frame, Frame.Part.STRIKER) : subject);
            targets.addAll(frame.passive() ? subject : struck);
            return;
        }
        joiners.addAll(subject);
    }

    private void conclude() {
        if (beginsWar) {
            return;
        }
        pronouns();
        if (helped.isEmpty() && targets.isEmpty()) {
            helped.addAll(over);
            over.clear();
        }
        if (helped.isEmpty() && targets.isEmpty() && opposed.isEmpty() && !in.isEmpty()) {
            helped.addAll(in);
            notes.add("Fighting in " + in.getFirst().text() + " is read as fighting for it.");
        }
        if (supposes) {
            withSupposition();
        } else {
            withoutSupposition();
        }
        if (joiners.isEmpty()) {
            side = null;
        }
    }

    /** "It" is the one helped, in what is supposed; the one attacked, in what is asked, or the attacker if it is joined. */
    private void pronouns() {
        joiners.removeIf(Meaning::isPronoun);
        over.removeIf(Meaning::isPronoun);
        in.removeIf(Meaning::isPronoun);
        List<Phrase.Name> stated = stated(helped);
        if (attackers.removeIf(Meaning::isPronoun)) {
            attackers.addAll(stated);
        }
        if (targets.removeIf(Meaning::isPronoun)) {
            targets.addAll(stated);
            targets.removeIf(t -> attackers.stream().anyMatch(a -> same(a, t)));
        }
        if (helped.removeIf(Meaning::isPronoun)) {
            helped.addAll(verbs.contains(Tag.JOIN) ? stated(attackers) : stated(targets));
        }
        if (opposed.removeIf(Meaning::isPronoun)) {
            opposed.addAll(stated(attackers));
        }
    }

    private static boolean isPronoun(Phrase.Name name) {
        return name instanceof Phrase.Name.Pronoun;
    }

    private static List<Phrase.Name> stated(List<Phrase.Name> names) {
        return names.stream().filter(n -> !isPronoun(n)).toList();
    }

    private void withoutSupposition() {
        boolean joins = verbs.contains(Tag.JOIN) && !helped.isEmpty() && !opposed.isEmpty();
        attackers.addAll(joins ? helped : opposed);
        targets.addAll(joins ? opposed : helped);
        side = joins ? Side.ATTACKER : Side.TARGET;
        if (joins) {
            note("%s is taken as the one that attacks %s.".formatted(text(helped), text(opposed)));
        } else if (sided && !helped.isEmpty()) {
            note("%s is taken as the one attacked; where it attacks, begin with “If %s attacks”."
                    .formatted(text(helped), text(helped)));
        }
    }

    private void withSupposition() {
        if (attackers.isEmpty() && !anyIn(helped, targets) && verbs.contains(Tag.JOIN)) {
            attackers.addAll(helped);
        }
        if (targets.isEmpty()) {
            List<Phrase.Name> open =
                    helped.stream().filter(h -> !anyIn(List.of(h), attackers)).toList();
            targets.addAll(open.isEmpty() ? opposed : open);
        }
        if (anyIn(helped, attackers) || helped.isEmpty() && anyIn(opposed, targets)) {
            side = Side.ATTACKER;
            addNew(opposed, targets);
        } else {
            side = Side.TARGET;
            addNew(opposed, attackers);
            partless.addAll(
                    helped.stream().filter(h -> !anyIn(List.of(h), targets)).toList());
            if (helped.isEmpty() && opposed.isEmpty() && !joiners.isEmpty() && !verbs.contains(Tag.HELP)) {
                side = null;
                notes.add("No side is named; the list of candidates shows both.");
            }
        }
    }

    private static void addNew(List<Phrase.Name> from, List<Phrase.Name> to) {
        from.stream().filter(n -> !anyIn(List.of(n), to)).toList().forEach(to::add);
    }

    private static boolean anyIn(List<Phrase.Name> some, List<Phrase.Name> all) {
        return some.stream().anyMatch(s -> all.stream().anyMatch(a -> same(a, s)));
    }

    private static boolean same(Phrase.Name a, Phrase.Name b) {
        return a instanceof Phrase.Name.State s && b instanceof Phrase.Name.State t
                ? s.ccode() == t.ccode()
                : a.text().equals(b.text());
    }

    private static String text(List<Phrase.Name> names) {
        return String.join(" and ", names.stream().map(Phrase.Name::text).toList());
    }

    private void note(String sentence) {
        notes.add(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }

    List<Phrase.Name> joiners() {
        return joiners;
    }

    List<Phrase.Name> attackers() {
        return attackers;
    }

    List<Phrase.Name> targets() {
        return targets;
    }

    /** States fought for that have no part in the attack that the question supposes. */
    List<Phrase.Name> partless() {
        return partless;
    }

    /** The side asked about, null where the question asks "who" or names no side. */
    @Nullable
    Side side() {
        return side;
    }

    /** Whether the question is whether a war begins, which Casus does not answer. */
    boolean beginsWar() {
        return beginsWar;
    }

    boolean supposes() {
        return supposes;
    }

    /** Whether a state should stand where none does, and "who" is not asked: "Would fight for Taiwan?". */
    boolean lacksJoiner() {
        return joinerExpected && joiners.isEmpty() && !asked;
    }

    /** Whether the words hold a question that Casus knows: a verb, an attack, or "who". */
    boolean understood() {
        return supposes || !verbs.isEmpty();
    }

    /** Whether "who" stands where a state would be fought for. */
    boolean asksForWhom() {
        return asked && !joiners.isEmpty() && targets.isEmpty();
    }

    List<String> notes() {
        return notes;
    }
}
