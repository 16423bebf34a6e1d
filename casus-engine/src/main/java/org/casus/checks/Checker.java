package org.casus.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.claims.Act;
import org.casus.claims.Claim;
import org.casus.claims.ClaimReader;
import org.casus.claims.Reading;
import org.casus.claims.Relation;
import org.casus.claims.Statement;
import org.casus.claims.Vocabulary;
import org.casus.claims.When;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.record.Chronicle;
import org.casus.record.ChronicleReader;
import org.casus.world.World;

/**
 * Reads articles and holds what they say against the record.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Checker {

    /** Days by which a time reckoned from another may be off. */
    private static final int SLACK = 200;

    private static final String MORE = "It says more than could be looked up";

    /**
     * What the lists say of a claim, before acts are asked.
     *
     * @param near whether a row comes near what is said, all of it, without settling it
     */
    private record Held(Verdict verdict, String text, List<Evidence> evidence, boolean near) {
        static Held open(String text, boolean near) {
            return new Held(Verdict.UNVERIFIED, text, List.of(), near);
        }
    }

    /** What happens on a day: since when something else was so is said beside it. */
    private static final Set<Act> EVENTS =
            Set.of(Act.FIRST_TEST, Act.TESTED, Act.VISITED, Act.VETOED, Act.JOINED, Act.LEFT);

    private static final Pattern YEAR = Pattern.compile("\\b(?:18|19|20)\\d\\d\\b");
    private static final Pattern SAME = Pattern.compile("(?i)\\b(?:same|that)\\b");

    private final Vocabulary vocabulary;
    private final WarCheck wars;
    private final TreatyCheck treaties;
    private final MemberCheck members;
    private final BorderCheck borders;
    private final StateCheck states;
    private final VisitCheck visits;
    private final DeedCheck deeds;
    private final RulerCheck rulers;
    private final EventCheck events;
    private final OtherReadings otherReadings;
    private final Pinned pinned;
    private final Borne borne;
    private final Map<String, String> documents;

    public Checker(World world, Chronicle chronicle) {
        Facts facts = new Facts(world, chronicle);
        documents = chronicle.documents();
        vocabulary = RecordVocabulary.of(world, chronicle);
        wars = new WarCheck(facts);
        var pacts = new Pacts(facts);
        treaties = new TreatyCheck(facts, pacts);
        members = new MemberCheck(facts, pacts);
        borders = new BorderCheck(facts);
        states = new StateCheck(facts);
        visits = new VisitCheck(facts);
        deeds = new DeedCheck(facts);
        rulers = new RulerCheck(facts);
        events = new EventCheck(facts);
        otherReadings = new OtherReadings(wars.wars(), pacts, members.groupings());
        pinned = new Pinned(wars.wars(), pacts);
        borne = new Borne(facts);
    }

    /** A checker over a world and the tables that Casus carries. */
    public static Checker of(World world) {
        return new Checker(world, ChronicleReader.embedded(world.tables().states()));
    }

    /**
     * Reads an article and checks its claims as of its day.
     *
     * @param today what to take for the article's day where it has none
     */
    public CheckedArticle check(Document document, LocalDate today) {
        Moment moment = document.date();
        LocalDate date = moment == null ? today : moment.day();
        Reading reading = ClaimReader.read(document, vocabulary, today);
        List<String> notUnderstood = new ArrayList<>(reading.notUnderstood());
        List<Checked> claims = new ArrayList<>();
        for (Claim c : reading.claims()) {
            Checked checked = check(c, reading.states(), date);
            if (!c.tentative() || checked.verdict() != Verdict.UNVERIFIED) {
                claims.add(checked);
                if (c.tentative()) {
                    notUnderstood.remove(c.quote());
                }
            }
        }
        return new CheckedArticle(document, claims, reading.signals(), reading.questions(), notUnderstood);
    }

    /**
     * The verdict of a claim made on a date.
     *
     * @param article the states that its article names
     */
    private Checked check(Claim claim, Set<Integer> article, LocalDate date) {
        Checked checked = told(claim, article, date);
        List<Evidence> evidence = checked.evidence().stream().map(this::cited).toList();
        return new Checked(claim, checked.verdict(), checked.explanation(), evidence);
    }

    /** The same with documents by their titles and addresses. */
    private Evidence cited(Evidence e) {
        String source = Stream.of(e.source().split(" ", -1)).map(this::cited).collect(Collectors.joining("; "));
        return new Evidence(e.text(), source);
    }

    /** A document by its id, which can end in a place: {@code peking-review-1961#art2}. */
    private String cited(String id) {
        int place = id.indexOf('#');
        String known = documents.get(place < 0 ? id : id.substring(0, place));
        return known == null ? id : place < 0 ? known : "%s of %s".formatted(id.substring(place + 1), known);
    }

    /** What the record says of a claim, and the table of events where the rest settles nothing. */
    private Checked told(Claim claim, Set<Integer> article, LocalDate date) {
        Held held = held(claim, article, date);
        Checked checked = new Checked(claim, held.verdict(), held.text(), held.evidence());
        boolean open = held.verdict() == Verdict.UNVERIFIED || held.verdict() == Verdict.CONTRADICTED;
        // the lists of members settle more than single acts
        boolean listed = held.near() && claim.statement().relation() == Relation.MEMBERSHIP;
        if (!open || listed || claim.others().isEmpty()) {
            return checked;
        }
        Statement s = claim.others().getLast();
        if (s.act() != Act.HAPPENED) {
            return checked;
        }
        Finding told = events.check(s);
        if (held.verdict() == Verdict.CONTRADICTED) {
            String both = "The record does not agree with itself: %s But: %s".formatted(held.text(), told.text());
            return told.isTrue() ? new Checked(claim, Verdict.UNVERIFIED, both, List.of()) : checked;
        }
        if (!told.isTrue() && s.is("plain") && claim.named().containsAll(s.parties())) {
            told = events.wrong(s, claim.quote());
        }
        return told.known()
                ? new Checked(
                        claim, told.isTrue() ? Verdict.SUPPORTED : Verdict.CONTRADICTED, told.text(), told.evidence())
                : checked;
    }

    private Held held(Claim claim, Set<Integer> article, LocalDate date) {
        if (claim.opinion()) {
            return new Held(Verdict.OPINION, "A judgement or forecast, which no record settles.", List.of(), false);
        }
        Statement s = claim.statement();
        Finding said = said(s, date);
        for (Statement other : claim.others()) {
            if (other.act() == Act.HAPPENED) {
                continue;
            }
            boolean another = said.isFalse() && other.is("alternative");
            Finding found = said.known() && !another ? Finding.SILENT : said(other, date);
            // two readings of one sentence: what the second finds wrong may be a misreading
            boolean sure = s.act() == Act.NONE
                    || s.relation() == other.relation() && !found.isFalse()
                    || s.is("gist") && found.isTrue() && !other.is("presumed")
                    || TreatyCheck.checks(s.act()) && TreatyCheck.checks(other.act()) && found.isTrue();
            boolean guessed = other.is("presumed") && !found.isTrue();
            if (found.known() && sure && !guessed) {
                s = other;
                said = found;
            }
        }
        if (said.isTrue() && (s.is("stray") || !s.negated() && !everyTime(s, date))) {
            return Held.open(MORE + "; but: " + said.text(), false);
        }
        String unborne = said.isTrue() ? borne.unborne(s, said, date, other -> said(other, date)) : null;
        if (unborne != null) {
            return Held.open((MORE + " (“%s”); but: %s").formatted(unborne, said.text()), false);
        }
        boolean missing = said.isFalse() || s.negated() && said.isTrue();
        boolean wrong = said.isFalse() && isWrong(s, claim, article, date);
        if (missing && !wrong && (said.isFalse() || !s.is("understood") || !isPlain(s, date))) {
            String why = !s.is("understood")
                    ? "Not every word of it is understood, so that it is not plain enough to be held against the record"
                    : said.isFalse()
                            ? "Who or when is meant is not plain enough to contradict it"
                            : "What is denied is not plain enough to say that the record lacks it";
            return Held.open(why + "; but: " + said.text(), true);
        }
        boolean doubtful = s.act() == Act.VISITED
                || s.act() == Act.TREATY && s.is("defense") && s.times().isEmpty();
        if (said.isTrue() && (s.is("unique") || doubtful && !s.is("undoubted"))) {
            String why = s.is("unique")
                    ? "Whether it was the only or the first one is not looked up"
                    : "A word of it may change its sense";
            return Held.open(why + "; but: " + said.text(), true);
        }
        return switch (said.truth()) {
            case TRUE -> new Held(Verdict.SUPPORTED, said.text(), said.evidence(), false);
            case FALSE -> new Held(Verdict.CONTRADICTED, said.text(), said.evidence(), false);
            case PARTLY -> new Held(Verdict.PARTLY, said.text(), said.evidence(), false);
            case UNKNOWN -> Held.open(said.text(), !said.equals(Finding.SILENT));
        };
    }

    /** Whether each of several years that a statement names is right, not only the one by which it was found. */
    private boolean everyTime(Statement s, LocalDate date) {
        if (s.act() == Act.TREATY_ENDED || s.act() == Act.WAR_ENDED || s.act() == Act.FIRST_VISIT) {
            // "the alliance of 1950 lapsed in 1980": the first says which
            return true;
        }
        List<When> years = s.times().stream()
                .filter(w -> YEAR.matcher(w.text()).find())
                // "its ally since 1961, tested in 1964"
                .filter(w -> w.role() != When.Role.SINCE || !EVENTS.contains(s.act()))
                .toList();
        return years.size() < 2
                || years.stream().allMatch(w -> said(s.times(List.of(w)), date).isTrue());
    }

    private Finding said(Statement s, LocalDate date) {
        Finding found = affirmed(s, date);
        return s.negated() ? found.negated() : found;
    }

    /**
     * Whether a statement says plainly enough what it is about to be contradicted: nothing in its clause may change its sense, no
     * pronoun had to be guessed, and its war is named or the one that is being spoken of. What is reckoned from a time before it
     * has to be wrong with some play, what has no year, whatever the year.
     */
    private boolean isPlain(Statement s, LocalDate date) {
        boolean spoken = !s.is("context war") || s.is("topic");
        if (!s.is("plain") || !spoken || s.is("context")) {
            return false;
        }
        boolean dated = s.times().stream()
                .allMatch(w -> OtherReadings.YEAR.matcher(w.text()).find());
        if (dated) {
            return true;
        }
        if (s.relation() != Relation.WAR
                && s.times().stream().anyMatch(w -> SAME.matcher(w.text()).find())) {
            // "on the same day": as what was said before, which may be wrong itself
            return false;
        }
        boolean reckoned = s.times().stream()
                .allMatch(w -> OtherReadings.YEAR.matcher(w.text()).find()
                        || OtherReadings.RECKONED.matcher(w.text()).find());
        Finding loose =
                said(s.times(reckoned ? s.times().stream().map(Checker::wider).toList() : List.of()), date);
        return loose.isFalse() || s.negated() && loose.isTrue();
    }

    /** Whether a statement is wrong however it is read, and nothing in its clause may change its sense. */
    private boolean isWrong(Statement s, Claim claim, Set<Integer> article, LocalDate date) {
        // "…, which began the war": it is not the state named last that did
        boolean which = s.act() == Act.BEGAN_WAR && !claim.named().containsAll(s.subject());
        if (s.is("presumed") || !s.is("understood") || s.is("stray") || which) {
            return false;
        }
        boolean clear =
                isPlain(s, date) && (isStrict(s) || pinned.named(s) || s.relation() == Relation.WAR && s.is("strict"));
        boolean confirmed = !clear && (pinned.treaty(s) || pinned.war(s, claim, other -> said(other, date)));
        return (clear || confirmed) && otherReadings.none(s, claim, article, other -> said(other, date));
    }

    /** Whether a statement names all that it is about, in a sentence that says nothing else. */
    private static boolean isStrict(Statement s) {
        boolean spoken = s.is("context war") || s.is("this war") || s.is("that");
        boolean named = !spoken && (s.treaty() == null || s.treaty().key() != null);
        return s.is("strict") && (named || s.relation() == Relation.BORDER);
    }

    private static When wider(When w) {
        return OtherReadings.YEAR.matcher(w.text()).find()
                        || w.text().endsWith("same day")
                        || w.text().endsWith("same month")
                ? w
                : new When(w.first().minusDays(SLACK), w.last().plusDays(SLACK), w.role(), w.text());
    }

    private Finding affirmed(Statement s, LocalDate date) {
        if (s.act() == Act.NONE) {
            return Finding.SILENT;
        }
        if (TreatyCheck.checks(s.act())) {
            return treaties.check(s, date);
        }
        if (MemberCheck.checks(s.act())) {
            return members.check(s, date);
        }
        if (s.act() == Act.RULED) {
            return rulers.check(s);
        }
        if (VisitCheck.checks(s.act())) {
            return visits.check(s);
        }
        return switch (s.relation()) {
            case WAR -> wars.check(s);
            case BORDER -> borders.check(s, date);
            case HISTORY -> states.check(s);
            default -> deeds.check(s, date);
        };
    }
}
