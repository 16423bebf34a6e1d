package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause says that a treaty promises, by the kinds of promises, the states it names and who attacks whom in its condition. */
final class DutyGist {
    private static final Set<String> NOUN = Lexis.words(
            "treaty pact alliance agreement accord convention entente protocol promise promised guarantee guaranteed pledge pledged"
                    + " obligation obligations duty duties umbrella clause article text commitment commitments understanding paper obliged bound committed required");
    private static final Set<String> BINDS = Lexis.words(
            "must had has have shall would was were is are obliges obliged oblige obliging bound binds bind committed commits commit"
                    + " required requires require promises promised promise promising pledged pledges pledge guaranteed guarantees"
                    + " undertook undertake undertakes vowed swore sworn provides provided foresaw stipulated stipulates contains"
                    + " contained covers covered means meant says said speaks spoke calls called counts counted treats treated"
                    + " demanded demands foresees foresee foresaw envisages envisaged lays laid owes owed gave gives offered offers agreed concerned amounted amounts carried carries");
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|should|unless|when|whenever|in case(?: of)?|in event(?: of)?|against attack(?: by| from)?)\\b");
    private static final Pattern STRUCK = Pattern.compile(
            "([SPA]\\d+)(?:'s)? (?:\\S+ ){0,3}?(?:attacked|attacks|attack|invaded|invades|struck|went to war|goes to war|made war) (?:on |upon |against |with )?(?:either |one |any )?(?:of )?([SP]\\d+)?");
    private static final Pattern WAS_STRUCK = Pattern.compile(
            "([SP]\\d+) (?:was|were|is|are|came|comes|be|being|should be) (?:\\S+ )?(?:attacked|invaded|threatened|under attack)(?: by ([SPA]\\d+))?");
    private static final Finder ONLY = Finder.of(
            "\\b(?:only|merely|nothing (?:but|beyond|except|other|more)|no more than|nothing else|and no more|little more than|just)\\b");
    /** "It was a defensive alliance." */
    private static final Pattern IT_WAS = Pattern.compile(
            "^S0 (?:was|is|remained|remains) (?:\\S+ ){0,4}?(?:alliance|pact|treaty|agreement|guarantee)\\b");

    private static final Finder MORE = Finder.of(
            "\\b(?:automatic\\w*|any war|anywhere|everywhere|whatever|whoever|unconditional\\w*|without question|all circumstances"
                    + "|regardless|even if|any enemy|any attacker|any power|by all means|nuclear|send (?:\\S+ )?(?:troops|divisions|soldiers|men))\\b");

    private static final Pattern HOLDER = Pattern.compile(
            "\\b(?:obliges|obliged|binds|bound|commits|committed|requires|required|forced|forces) ([SP]\\d+) to\\b"
                    + "|([SP]\\d+) (?:must|had to|has to|promised|promises|pledged|undertook|vowed|agreed)\\b");

    private static final Pattern OF_IT = Pattern.compile("(?:under )?it ");
    private static final Pattern AUXILIARY = Pattern.compile("\\b(?:had|has|have|must|was|were) ");

    private static final Finder MUTUAL =
            Finder.of("\\b(?:mutual|mutually|each|both|either|neither|one another|reciprocal|likewise|in return)\\b");

    /** Promises not to do something. */
    private static final Set<String> HARMLESS = Set.of("neutrality", "nonaggression");

    private static final Finder UNBOUND = Finder.of(
            "\\b(?:not|never|neither|nor) (?:\\S+ ){0,4}?(?:oblig\\w*|bind|bound|commit\\w*|requir\\w*|promis\\w*|pledg\\w*|provid\\w*|mention|contain|say|speak)"
                    + "|\\bno (?:\\S+ )?(?:obligation|duty|promise|pledge|commitment|clause|word|guarantee)|\\bnothing\\b|\\bfree to\\b|\\bnobody\\b");

    /** No grouping where a treaty's terms are told. */
    private static final Set<String> ALLIES = Set.of("Allies", "allies", "the Allies");

    private DutyGist() {}

    /** What a clause says of a duty; null if it says nothing of one. */
    static @Nullable Statement read(Gist gist, Discourse discourse) {
        Clause c = gist.clause;
        Mention first = c.mentions().isEmpty() ? null : c.mentions().getFirst();
        Mention named = gist.first("TG");
        named = named != null && ALLIES.contains(named.text()) ? null : named;
        String mask = c.mask();
        Matcher condition = CONDITION.matcher(mask);
        int cut = condition.find() ? condition.start() : mask.length();
        String main = mask.substring(0, cut);
        String rest = mask.substring(cut);
        int comma = rest.indexOf(" , ");
        if (cut == 0 && comma > 0) {
            // "If Japan is attacked, Washington must …"
            main = rest.substring(comma + 3);
            rest = rest.substring(0, comma);
        }
        boolean term = Terms.in(c.inQuote(), discourse);
        Mention war = gist.first("W");
        boolean pronoun =
                first != null && first.name() == null && IT_WAS.matcher(mask).find();
        boolean pointed = pronoun
                || term
                || OF_IT.matcher(main).lookingAt() && discourse.topic() == Discourse.Topic.TREATY
                || cut < mask.length() && AUXILIARY.matcher(main).find();
        if (named == null && !gist.has(NOUN) && !pointed
                || !term && !gist.has(BINDS)
                || war != null && (!term || war.name() != null)) {
            return null;
        }
        Set<String> kinds = Promises.in(c.inTimed());
        if (kinds.isEmpty() || named != null && named.letter() == 'G' && named.name() == null) {
            return null;
        }
        var attackers = new LinkedHashSet<Integer>();
        var parties = new LinkedHashSet<Integer>();
        for (Mention m : c.mentions()) {
            if ("SPA".indexOf(m.letter()) >= 0
                    && main.contains(m.letter() + "" + c.mentions().indexOf(m))) {
                parties.addAll(m.states());
            }
        }
        Matcher active = STRUCK.matcher(rest);
        Matcher passive = WAS_STRUCK.matcher(rest);
        if (passive.find()) {
            parties.addAll(c.states(passive.group(1)));
            attackers.addAll(c.states(passive.group(2)));
        } else if (active.find()) {
            attackers.addAll(c.states(active.group(1)));
            // "if Germany attacked it": itself it did not
            c.states(active.group(2)).stream()
                    .filter(x -> !attackers.contains(x))
                    .forEach(parties::add);
        }
        if (parties.containsAll(attackers) && !attackers.isEmpty()) {
            return null;
        }
        parties.removeAll(attackers);
        TreatyRef ref = named == null ? null : TreatyRules.ref(named);
        boolean grouping = term
                && named == null
                && parties.isEmpty()
                && c.times().isEmpty()
                && discourse.topic() == Discourse.Topic.GROUP;
        Name group = grouping ? discourse.group() : named != null && named.letter() == 'G' ? named.name() : null;
        if (grouping && group != null) {
            ref = new TreatyRef(group.key(), Set.of(), null);
        } else if (pronoun) {
            ref = discourse.treaty(null);
        } else if (ref == null || ref.key() == null) {
            ref = reference(c, ref, parties, discourse);
        }
        if (ref == null) {
            return null;
        }
        Statement s = Statement.of(Relation.TREATY_DUTY, Act.DUTY, c)
                .treaty(ref)
                .subject(holder(c))
                .group(group)
                .kinds(kinds)
                .times(java.util.List.of())
                .negated(c.negated()
                        && !TreatyRules.promisesNot(c)
                        && (!HARMLESS.containsAll(kinds) || UNBOUND.in(c.inTimed())));
        return limited(s, c);
    }

    /**
     * The same with {@code only} where nothing else is promised, {@code mutual} where all promise it, {@code automatic} where more than any
     * table can tell.
     */
    static Statement limited(Statement s, Clause c) {
        Statement only = ONLY.in(c.inTimed()) ? s.kind("only") : s;
        Statement all = MUTUAL.in(c.inTimed()) ? only.kind("mutual") : only;
        return MORE.in(c.inTimed()) ? all.kind("automatic") : all;
    }

    /** Who is said to owe something, where one is. */
    static Set<Integer> holder(Clause c) {
        Matcher m = HOLDER.matcher(c.mask());
        return m.find() ? c.states(m.group(1) != null ? m.group(1) : m.group(2)) : Set.of();
    }

    /** The treaty of the states and the time that a clause names, else the one that was spoken of. */
    private static @Nullable TreatyRef reference(
            Clause c, @Nullable TreatyRef said, Set<Integer> parties, Discourse discourse) {
        When when = c.times().isEmpty()
                ? said == null ? null : said.when()
                : c.times().getFirst();
        var all = new LinkedHashSet<>(parties);
        if (said != null && said.parties().size() > 1 && said.parties().containsAll(parties)) {
            return new TreatyRef(null, said.parties(), when);
        }
        if (all.size() == 1) {
            all.addAll(discourse.partner(all));
        }
        TreatyRef last = discourse.treaty(when);
        if (last != null && (last.parties().isEmpty() || last.parties().containsAll(parties))) {
            return last;
        }
        all.addAll(all.isEmpty() ? discourse.pair() : Set.of());
        return all.size() < 2 ? null : new TreatyRef(null, all, when);
    }
}
