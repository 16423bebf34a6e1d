package org.casus.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.documents.Document;
import org.casus.documents.Moment;
import org.casus.documents.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of an article, sentence by sentence.
 *
 * <p>One reader reads one article; the vocabulary is shared.
 */
public final class ClaimReader {
    private static final Pattern TENTATIVE = Pattern.compile(
            "(?i)^(?:probably|perhaps|possibly|maybe|no|yes|hardly|certainly|surely|almost certainly|never|doubtful|unlikely|likely|not)\\b.{0,24}$");
    private static final Finder ASKS = Finder.of(
            "(?i)\\b(?:would|will|could|should|might|can)\\b.{2,80}\\b(?:fight|defend|intervene|join|help|send|come to|go to war|attack|risk|die)\\b");
    private static final Finder HEARSAY = Finder.of(
            "(?i)\\b(?:said|says|say|claimed|claims|told|suggest\\w*|according to|believes?|predict\\w*|poll|survey)\\b.*\\b(?:would|will|could|might|may)\\b");
    /** Those whose fighting does not make their state a belligerent. */
    private static final Finder IRREGULAR = Finder.of(
            "(?i)\\b(?:pilots|volunteers|advisers|mercenaries|airmen|planes|jets|warships|navy|fleet|units?|officers|rebels)\\b");

    private static final Finder PRESENT =
            Finder.of("\\b(?:is|are|has|have|shares?|borders?|belongs?|remains?|does|do)\\b");

    private static final int MOST_QUESTIONS = 6;

    private final Vocabulary vocabulary;
    private final LocalDate date;
    private final Discourse discourse;
    private final Completion completion;
    private final Topics topics;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<Integer> states = new LinkedHashSet<>();
    private String section = "";
    private @Nullable String lastQuestion;
    private @Nullable Statement lastStatement;
    private @Nullable When sentenceTime;
    private @Nullable Statement lastSaid;
    private @Nullable Statement saidNow;
    private @Nullable Statement lastVeto;
    private @Nullable Mention lastSubject;
    private boolean repeats;
    private boolean objectless;

    private ClaimReader(
            Vocabulary vocabulary,
            LocalDate date,
            List<Integer> principals,
            Set<Integer> speaker,
            @Nullable When title) {
        this.vocabulary = vocabulary;
        this.date = date;
        discourse = new Discourse(date, principals, speaker);
        topics = new Topics(discourse);
        completion = new Completion(discourse, vocabulary, places);
        if (title != null) {
            discourse.say(title);
        }
    }

    /**
     * Reads an article.
     *
     * @param today what to take for the article's day where it has none
     */
    public static Reading read(Document document, Vocabulary vocabulary, LocalDate today) {
        Moment moment = document.date();
        LocalDate date = moment == null ? today : moment.day();
        String title = document.title() == null ? "" : document.title();
        List<Times.Found> titled = Times.in(new Passage(title), date, null);
        var reader = new ClaimReader(
                vocabulary,
                date,
                Principals.of(document, vocabulary, date),
                Principals.speaker(document, vocabulary, date),
                titled.isEmpty() ? null : titled.getFirst().when());
        for (Word w : Words.of(title)) {
            if (w.isWord() && w.capital() && w.norm().length() > 4) {
                reader.places.add(w.norm());
            }
        }
        for (Section s : document.sections()) {
            reader.section = s.heading();
            for (String paragraph : s.paragraphs()) {
                for (String sentence : Sentences.of(paragraph)) {
                    reader.sentence(sentence);
                }
            }
        }
        return new Reading(
                reader.claims,
                reader.signals,
                reader.questions.stream().limit(MOST_QUESTIONS).map(Asked::new).toList(),
                reader.notUnderstood,
                reader.states);
    }

    private void sentence(String sentence) {
        if (sentence.endsWith("?")) {
            lastQuestion = sentence;
            ask(sentence);
            return;
        }
        String question = lastQuestion;
        lastQuestion = null;
        if (question != null && TENTATIVE.matcher(sentence).matches()) {
            forecast(question, sentence);
            return;
        }
        if (sentence.chars().filter(Character::isLetter).count() < 3) {
            return;
        }
        discourse.next();
        var passage = new Passage(sentence);
        List<Times.Found> times = Times.in(passage, date, discourse.time());
        When spoken = PRESENT.in(passage) ? null : discourse.time();
        LocalDate about = !times.isEmpty() ? times.getFirst().when().first() : spoken == null ? date : spoken.first();
        List<Item> items = Contrasts.dropped(
                Items.of(sentence, times, vocabulary, about.isAfter(date) ? date : about, discourse.known()));
        var marker = new Marker(discourse);
        List<Cut> cuts = Cuts.of(items);
        cuts = cuts.size() > 1 && Terms.in(passage, discourse) ? Terms.joined(cuts, items) : cuts;
        lastSubject = null;
        lastStatement = null;
        lastSaid = saidNow;
        saidNow = null;
        sentenceTime = null;
        int first = claims.size();
        for (Cut cut : cuts) {
            if (cut.from() < cut.to()) {
                objectless = isObjectRelative(items, cut.from());
                clause(passage, marker.mark(sentence, items, cut, lastSubject), cut, cuts.size() == 1);
            }
        }
        unsure(claims.subList(first, claims.size()));
    }

    /** "Bolivia came in in 1866, but took no part in the fighting": what it came into is not that war. */
    private static void unsure(List<Claim> said) {
        for (int i = 0; i < said.size(); i++) {
            Statement s = said.get(i).statement();
            boolean denied = said.stream()
                    .map(Claim::statement)
                    .anyMatch(x ->
                            x.act() == Act.FOUGHT && x.negated() && x.subject().equals(s.subject()));
            if (denied && s.act() == Act.FOUGHT && !s.negated()) {
                said.set(i, said.get(i).saying(s.without("plain")));
            }
        }
    }

    /** "…, which the United States supported": what it did that to stands before. */
    private static boolean isObjectRelative(List<Item> items, int from) {
        boolean relative = from > 0
                && (items.get(from - 1).is("which") || items.get(from - 1).is("whom"));
        int noun = items.get(from).is("the") && from + 1 < items.size() ? from + 1 : from;
        return relative && items.get(noun).isNoun();
    }

    private void ask(String sentence) {
        if (ASKS.in(new Passage(sentence))) {
            questions.add(sentence);
        }
    }

    /** "Would Portugal send its sons? Probably not.": a forecast in two sentences. */
    private void forecast(String question, String answer) {
        List<Item> items = Items.of(question, List.of(), vocabulary, date, discourse.known());
        Set<Integer> states = new LinkedHashSet<>();
        items.forEach(i -> {
            if (i.mention() != null) {
                states.addAll(i.mention().states());
            }
        });
        String quote = question + " " + answer;
        Clause clause = new Clause(quote, "", "", List.of(), List.of(), false, false, Set.of(), true);
        claims.add(new Claim(
                quote,
                section,
                states.isEmpty() ? null : Signals.names(states, vocabulary),
                Relation.WILLINGNESS,
                null,
                null,
                Modality.POSSIBLE,
                Manner.AUTHOR,
                true,
                Statement.of(Relation.WILLINGNESS, Act.NONE, clause),
                List.of(),
                false,
                states));
    }

    private void clause(Passage sentence, Clause clause, Cut cut, boolean whole) {
        Statement before = lastStatement;
        states.addAll(clause.namedStates());
        Statement statement = cut.gapped() ? Ellipsis.gapped(before, clause) : null;
        boolean gapped = statement != null;
        boolean term = Terms.in(clause.inQuote(), discourse);
        if (statement == null) {
            statement = Rules.read(clause);
            Statement duty = term && (statement == null || statement.relation() == Relation.WAR)
                    ? DutyGist.read(new Gist(clause), discourse)
                    : null;
            statement = duty == null ? statement : duty.kind("gist");
        }
        boolean same = clause.mask().endsWith("G" + (clause.mentions().size() - 1)) || Ellipsis.with(clause);
        boolean each = gapped
                && before != null
                && before.relation() == Relation.MEMBERSHIP
                && before.is("plain")
                && !clause.times().isEmpty()
                && clause.namedStates().size() == 1;
        repeats = gapped && same && before != null && before.is("plain") || each;
        if (statement == null) {
            statement = Ellipsis.echoed(lastSaid, clause);
            repeats = statement != null && statement.is("plain");
        }
        if (statement != null) {
            statement = completion.completed(statement, clause, lastStatement, lastVeto);
            boolean over = statement.act() == Act.WAR_ENDED && statement.times().isEmpty();
            // "By March 1978 they were gone and the war was over"
            statement = over && sentenceTime != null ? statement.times(List.of(sentenceTime)) : statement;
        }
        sentenceTime = clause.at() == null ? sentenceTime : clause.at();
        boolean plain = (!cut.gapped() || repeats) && !objectless && !IRREGULAR.in(clause.inQuote());
        if (statement != null) {
            statement = Clarity.of(statement, clause, discourse, plain, repeats);
        }
        boolean hearsay = HEARSAY.in(clause.inQuote());
        if (statement != null && hearsay) {
            statement = Statement.of(Relation.WILLINGNESS, Act.NONE, clause).subject(statement.subject());
        }
        List<Statement> others = hearsay ? List.of() : gist(clause, cut, plain, statement);
        if (before != null && before.act() == Act.WAR_ENDED && before.is("began")) {
            // "When the war broke out, it stayed neutral": at first
            statement = statement == null ? null : statement.kind("at first");
            others = others.stream().map(s -> s.kind("at first")).toList();
        }
        if (statement == null && !others.isEmpty()) {
            statement = others.getFirst().kind("gist");
            others = others.subList(1, others.size());
        }
        String quote = whole ? sentence.text() : clause.quote();
        boolean understood = statement != null && statement.act() != Act.NONE && statement.act() != Act.DISPUTED;
        Passage quoted = whole ? sentence : clause.inQuote();
        Manner manner = Manner.of(
                quoted,
                sentence,
                clause.negated(),
                understood,
                term && statement != null && statement.act() == Act.DUTY);
        Statement event = hearsay || cut.gapped() ? null : EventGist.read(clause, discourse, plain);
        if (event != null) {
            // last, and never what the clause is taken to say unless a row has it
            others = new ArrayList<>(others);
            others.add(event);
        }
        claim(quote, clause, statement, others, manner);
        Signal signal = Signals.of(clause, vocabulary);
        if (signal != null && !manner.opinion()) {
            signals.add(new Signal(quote, signal.actor(), signal.toward(), signal.kind(), signal.when()));
        }
        remember(clause, statement);
    }

    /** What a clause says by what it names, whatever its grammar. */
    private List<Statement> gist(Clause clause, Cut cut, boolean plain, @Nullable Statement first) {
        if (cut.gapped() || clause.mask().isEmpty()) {
            return List.of();
        }
        var list = new ArrayList<Statement>();
        for (Statement s : Gists.read(new Gist(clause), discourse, first)) {
            Statement completed = completion.completed(s, clause, lastStatement, lastVeto);
            Statement clear = Clarity.of(completed, clause, discourse, plain, repeats);
            list.add(Known.strays(clause, clear) ? clear.kind("stray") : clear);
        }
        var presumed = new ArrayList<Statement>();
        for (Statement s : list) {
            presumed.addAll(Presumed.of(s, discourse));
        }
        presumed.addAll(first == null ? List.of() : Presumed.of(first, discourse));
        list.forEach(s -> presumed.addAll(Alternatives.of(s, clause, discourse)));
        if (first != null) {
            presumed.addAll(Alternatives.of(first, clause, discourse));
        }
        // "the peace agreement signed in Geneva": where it was signed is not understood
        presumed.removeIf(s -> s.act() == Act.TREATY && clause.unnamed());
        list.addAll(presumed);
        return list;
    }

    private void claim(
            String quote, Clause clause, @Nullable Statement statement, List<Statement> others, Manner manner) {
        Relation cue = statement == null ? cue(quote) : statement.relation();
        boolean named = !clause.mentions().isEmpty() || !clause.times().isEmpty() || manner.attribution() != null;
        boolean tentative = statement == null
                && (cue == Relation.OTHER || !named)
                && !manner.opinion()
                && manner.attribution() == null;
        if (tentative) {
            notUnderstood.add(quote);
            if (others.isEmpty()) {
                return;
            }
            cue = others.getLast().relation();
        }
        Relation relation = cue;
        boolean forecast = manner.modality() == Modality.POSSIBLE || manner.modality() == Modality.COUNTERFACTUAL;
        if (manner.opinion() && forecast && cue(quote) != Relation.INTEREST) {
            relation = Relation.WILLINGNESS;
        }
        Statement said = statement == null ? Statement.of(relation, Act.NONE, clause) : statement;
        Set<Integer> subject = said.subject().isEmpty() ? first(clause) : said.subject();
        Set<Integer> object = new LinkedHashSet<>(said.object().isEmpty() ? clause.allStates() : said.object());
        object.removeAll(subject);
        When when = clause.at();
        claims.add(new Claim(
                quote,
                section,
                subject.isEmpty() ? null : Signals.names(subject, vocabulary),
                relation,
                object.isEmpty() ? null : Signals.names(object, vocabulary),
                when == null ? null : when.text(),
                manner.modality(),
                manner.attribution(),
                manner.opinion(),
                said,
                others,
                tentative,
                clause.namedStates()));
        if (relation == Relation.WILLINGNESS && subject.size() == 1 && object.size() == 1) {
            questions.add("Would %s fight for %s?"
                    .formatted(Signals.names(subject, vocabulary), Signals.names(object, vocabulary)));
        }
    }

    private static Relation cue(String quote) {
        return Cues.of(new Passage(quote.toLowerCase(Locale.ROOT)));
    }

    private static Set<Integer> first(Clause clause) {
        for (Mention m : clause.mentions()) {
            if (m.letter() == 'S') {
                return m.states();
            }
        }
        return Set.of();
    }

    private void remember(Clause clause, @Nullable Statement statement) {
        Mention subject = Marker.subject(clause);
        if (!clause.inherited() || subject == null) {
            lastSubject = subject != null ? subject : lastSubject;
        }
        if (statement != null) {
            lastStatement = statement;
            lastSaid = statement;
            saidNow = statement;
            lastVeto = statement.act() == Act.VETOED && !statement.is("that") ? statement : lastVeto;
        }
        topics.note(clause, statement, subject);
    }
}
