package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a clause says of a war, by the states it names and the words between them. */
final class WarGist {
    private static final Set<String> WAR = Lexis.words(
            "war wars fought fight fights fighting hostilities combat combatant combatants belligerent belligerents battle battled"
                    + " clash clashed conflict invasion invaded attack attacked attacker aggressor assault assaulted struck arms blows"
                    + " battlefield surrendered capitulated participant participants invade invading campaign front"
                    + " prevailed victorious beaten defeated vanquished routed overran overrun");

    /** Words that speak of taking part only where a war is spoken of. */
    private static final Set<String> PART = Lexis.words(
            "joined entered came took part sided helped supported backed intervened neutral neutrality aside side troops men"
                    + " soldiers drawn dragged watched sidelines rescue stayed remained kept sat ally allies alongside beside won lost prevailed triumphed crushed victor winner loser"
                    + " defeated beaten began begun started ended over lasted");

    private static final Set<String> ELSEWHERE = Lexis.words(
            "treaty treaties pact agreement veto vetoed border frontier sanctions trade oil civil visit member"
                    + " promise promised pledge pledged obliges obliged resolution declaration accord duty rehearsal crimes power");

    private static final Set<String> SAME = Lexis.words(
            "beside along alongside behind helped aided supported backed joined assisted ally allies allied sided together aid rescue league");

    private static final Set<String> SIDING =
            Lexis.words("sided lot cause up sides forces league together concert shoulder side arms hand");
    private static final Set<String> STRUGGLES = Lexis.words(
            "war wars conflict hostilities blows battle battles fighting clashed clash clashes swords duel");

    private static final Set<String> PLACING = Lexis.words("in at near through from of across inside into onto for");
    private static final Set<String> SIDES = Lexis.words("side camp cause ranks part behalf aid defence help rescue");
    private static final Set<String> ARMIES =
            Lexis.words("troops soldiers forces army navy tanks units divisions infantry guards paratroopers marines");
    private static final Set<String> STRIKING = Lexis.words(
            "against attack invasion assault campaign offensive invaded attacked fighting war bombing bombardment raids strikes siege blockade occupation");
    private static final Set<String> OPPOSED = Lexis.words(
            "break defeat overcome subdue rout overwhelm vanquish against versus invaded attacked struck fought faced battled assaulted fighting invade attack on upon enemy enemies"
                    + " opponent opponents bombed invading invasion overran into by beaten defeated beat crushed routed vanquished over");

    private static final Set<String> BEGINS = Lexis.words(
            "invaded attacked struck assaulted launched opened started began begun aggressor aggressors attacker attackers initiator"
                    + " initiated unleashed declared overran overrun provoked marched rolled swept stormed");
    private static final Set<String> WINS =
            Lexis.words("won wins victor victors victorious victory winner winners prevailed triumphed");
    private static final Set<String> LOSES =
            Lexis.words("lost loses loser losers losing defeat capitulated surrendered succumbed");
    private static final Set<String> BEATS =
            Lexis.words("defeated beaten beat crushed routed vanquished overcame trounced bested");
    private static final Set<String> OUT =
            Lexis.words("neutral neutrality aside sidelines sidelined sat non-belligerent neutrals");
    private static final Set<String> SUBJECTLESS =
            Lexis.words("began begun broke erupted started opened outbreak commenced flared");
    private static final Set<String> ENDS = Lexis.words(
            "ended over ceased ceasefire armistice finished closed concluded end ends until truce stopped went drew");
    private static final Set<String> IN_PASSIVE = Lexis.words("was were been being is are");
    private static final Set<String> AFTERWARDS = Lexis.words("after before since following until despite besides");
    private static final Finder LASTING = Finder.of(
            "\\b(?:lasted|on|raged|ran|took|over|continued|for|in) (?:for |in |only |about |some |nearly |almost )*("
                    + Numbers.ANY + ")(?: and (?:a )?half)? (year|month|week|day|decade)s?\\b");

    private static final Finder FIRST_BLOW = Finder.of(
            "\\b(?:fired|struck|threw|dealt|landed|shot) (?:\\S+ )?first\\b|\\battacked first\\b|\\b(?:opened|started|unleashed|began) (?:hostilities|war|W\\d)|\\bside that (?:started|began|opened)");
    private static final Finder DATED = Finder.of(
            "^(?:.* )?(?:the|their|first|second|last|that)? ?(?:war|fighting|hostilities|armistice|truce|ceasefire|cease-fire) (?:was signed|came into force|took effect|was agreed|began|broke|started|opened|ended|was over|lasted|erupted)\\b");
    private static final Finder INTO = Finder.of(
            "\\b(?:marched|crossed|rolled|swept|stormed|moved|poured|pushed|landed|disembarked) (?:\\S+ ){0,2}?(?:in(?:to)?|on) [SP]\\d|\\b(?:went|go|gone) into [SP]\\d"
                    + "|\\bsent (?:\\S+ ){0,3}?(?:army|troops|tanks|soldiers|forces|men|divisions|battalions?|contingents?) (?:\\S+ )?(?:into|across|over|to|against) [SPB]\\d");
    /** "Under the pact an attack on one is an attack on all." */
    private static final Finder PROMISED =
            Finder.of("\\b(?:under [GT]\\d|attack (?:on|against) (?:\\S+ ){0,7}attack (?:on|against))\\b");

    private static final Finder CLASH = Finder.of(
            "\\b(?:clash|clashed|blows|skirmish\\w*|shelled|bombed|raided|shot down|exchanged fire|opened fire|crossed into|marched into)\\b");
    private static final Finder BETWEEN = Finder.of("\\b(?:war|conflict|fighting|W\\d+) (?:between|of) (S\\d+)");
    private static final Finder SIDE = Finder.of(
            "\\b(?:took|joined|entered|intervened|came in|came)\\b.* (?:on |to )?side of [SP]\\d|\\b(?:joined|entered|intervened|came in) .*[SPA]\\d+(?:'s)? side\\b");

    /** "Sided with", "threw in its lot with", "made common cause with". */
    private static final Finder SIDED = Finder.of(
            "\\b(?:sided|lot|common cause|lined up|took sides|joined forces|join forces|in league|threw in|fought together|in concert|shoulder to shoulder|side by side|comrade in arms|comrades in arms|hand in hand) with (?:\\S+ )?[SPAG]\\d");

    private static final Finder OUTCOME =
            Finder.of("\\b(?:in|with) (?:\\S+ ){0,2}(?:victory|defeat|triumph|draw|stalemate)\\b");
    private static final Finder OVERCAME =
            Finder.of("\\bto (?:beat|break|defeat|crush|overcome|subdue|rout|overwhelm|vanquish) [SP]\\d");
    private static final Finder TURNED = Finder.of("\\bturned (?:\\S+ )?(?:on|against|upon) [SP]\\d");
    private static final Finder RESCUED = Finder.of(
            "\\b(?:came|went|rushed|rode|flew|hurried) to (?:aid|help|rescue|defen[cs]e|assistance) of [SP]\\d|\\b(?:came|went|rushed|hurried) to [SA]\\d+(?:'s)? (?:aid|help|rescue|defen[cs]e|assistance)\\b|\\bhad S\\d+ (?:\\S+ )*side\\b");

    private static final Finder MUTUAL = Finder.of("\\b(?:each other|one another)\\b");
    private static final Finder KEPT_OUT =
            Finder.of("\\b(?:out of|kept out|stayed out|stood by|stayed away|watched|looked on|held back)\\b");
    private static final Finder CHANGED = Finder.of(
            "\\b(?:from neutral|gave up|abandoned|ended|dropped|renounced|broke with|end of|end to) (?:\\S+ )?(?:neutral|neutrality|to)\\b|\\bneutrality (?:ended|was over|came to end)");
    private static final Finder ENEMIES = Finder.of("\\b(?:enemies|opponents|foes|opposite|opposing|different)\\b");
    private static final Finder TOGETHER =
            Finder.of("\\b(?:allies|allied|together|same side|alongside|side by side|shoulder)\\b");
    private static final Finder FIRST =
            Finder.of("\\b(?:first|attackers?|aggressors?|initiator|started|began|begun)\\b");
    private static final Finder LOST_MEN = Finder.of(
            "\\b(?:lost|won) (?:\\S+ )*(?:men|soldiers|territory|province|provinces|ships|land|islands?|troops|battle|lives|independence)\\b");
    private static final Finder SENT =
            Finder.of("\\bsent (?:\\S+ )*(?:troops|men|soldiers|forces|contingents?|battalions?)\\b");
    private static final Set<String> ENTERS =
            Lexis.words("entered joined came drawn dragged declared intervened went took invaded");
    private static final Set<String> WENT_ON = Lexis.words("fought lasted raged ran");
    private static final Set<String> THE_WAR = Lexis.words("war fighting conflict hostilities it");

    /** "War debts", "war crimes": a war is spoken of, but nobody fights. */
    private static final Finder NO_FIGHT = Finder.of(
            "\\bwar(?:'s)? (?:debts?|crimes?|criminals?|effort|memorials?|veterans?|museum|graves|cemeter\\w+|reparations|guilt|footing|games?|ministr\\w+|ministers?|cabinet|correspondents?|heroe?s?|films?|aims|plans?|chest|widows?|damages|years|dead|records?|lists?|reporters?|bonds?|loans?)\\b");

    private final Gist gist;
    private final Clause clause;
    private final Set<Integer> subject = new LinkedHashSet<>();
    private final Set<Integer> same = new LinkedHashSet<>();
    private final Set<Integer> opposed = new LinkedHashSet<>();
    private @Nullable WarRef war;
    private boolean theirOwn;

    private WarGist(Gist gist) {
        this.gist = gist;
        clause = gist.clause;
    }

    /**
     * What a clause says of a war; null if it says nothing of one that is understood.
     *
     * @param spoken whether the sentence before spoke of a war
     */
    static @Nullable Statement read(Gist gist, boolean spoken) {
        var war = new WarGist(gist);
        return war.read(spoken);
    }

    private @Nullable Statement read(boolean spoken) {
        int named = -1;
        for (int i = 0; i < gist.words.size(); i++) {
            if (gist.is(i, "WB") && !gist.precededBy(i, AFTERWARDS, 2)) {
                named = i;
                Mention w = gist.mention(i);
                war = w == null ? null : WarRules.ref(w);
            } else if (gist.is(i, "WB") && named < 0 && !gist.has(WAR)) {
                return null;
            }
        }
        boolean sided = SIDED.in(clause.inMask())
                || TURNED.in(clause.inMask())
                || SIDE.in(clause.inMask())
                || RESCUED.in(clause.inMask());
        boolean out = gist.has(OUT) && !clause.times().isEmpty();
        boolean about = named >= 0
                || INTO.in(clause.inMask())
                || FIRST_BLOW.in(clause.inMask())
                || gist.has(WAR)
                || sided
                || OVERCAME.in(clause.inMask())
                || out
                || spoken && gist.has(PART);
        boolean promised = gist.first("TG") != null && PROMISED.in(clause.inMask());
        if (!about
                || promised
                || gist.has(ELSEWHERE)
                || gist.is(0, "G")
                || gist.first("T") != null && !clause.mask().contains("to war")) {
            return null;
        }
        Statement when = dates(named, spoken);
        if (when != null) {
            return when;
        }
        if (!sides() || subject.isEmpty()) {
            return null;
        }
        Statement outcome = outcome();
        if (outcome == null && LOST_MEN.in(clause.inMask()) && clause.negated()) {
            return null;
        }
        return outcome != null ? outcome : participation();
    }

    private boolean named(String mark) {
        Mention m = mark.startsWith("W") ? clause.mention(mark) : null;
        return m != null && m.name() != null;
    }

    private Statement of(Act act) {
        Statement s = Statement.of(Relation.WAR, act, clause).war(war).subject(subject);
        Mention group = gist.first("G");
        if (group != null && group.name() != null) {
            boolean against =
                    clause.mask().contains("against G") || clause.mask().contains("enemy of G");
            s = s.group(group.name()).kind(against ? "against group" : "with group");
        }
        Set<String> kinds = new LinkedHashSet<>();
        if (gist.has(ENTERS) && !gist.clause.mask().contains("took part")) {
            kinds.add("entered");
        }
        if (theirOwn) {
            kinds.add("own war");
        }
        if (clause.mask().contains("declared war")) {
            kinds.add("declared");
        }
        if (CLASH.in(clause.inMask())) {
            kinds.add("clash");
        }
        return s.kinds(kinds);
    }

    /** When the war began or ended, how long it lasted: no state is the subject. */
    private @Nullable Statement dates(int named, boolean spoken) {
        Matcher between = BETWEEN.find(clause.inMask());
        boolean own = between != null
                && !named(between.group().split(" ", -1)[0])
                && gist.states().equals(clause.states(between.group(1)));
        if (own) {
            theirOwn = true;
            war = new WarRef(java.util.List.of(), gist.states(), null);
        }
        boolean warFirst = own
                || named == 0
                || named < 0 && spoken && THE_WAR.contains(gist.word(0))
                || named < 0 && !clause.times().isEmpty() && DATED.in(clause.inMask())
                || named > 0 && gist.before(named, "SA").isEmpty();
        if (!warFirst
                || !own && gist.words.stream().anyMatch(w -> w.startsWith("S") && gist.clause.mention(w) != null)) {
            return null;
        }
        Matcher lasting = LASTING.find(clause.inMask());
        if (lasting != null) {
            int n = Numbers.of(lasting.group(1));
            return n > 0 ? of(Act.WAR_LASTED).count(n).kind(lasting.group(2)) : null;
        }
        if (clause.times().isEmpty() || OUTCOME.in(clause.inMask())) {
            return null;
        }
        boolean range = clause.times().stream().anyMatch(w -> w.last().getYear() > w.year());
        if (gist.has(SUBJECTLESS)) {
            return of(Act.WAR_ENDED).kind("began");
        }
        boolean ends = gist.has(ENDS) || range && gist.has(WENT_ON);
        return ends ? of(Act.WAR_ENDED) : null;
    }

    /** Sorts the states by the words that stand before each; false if it cannot be told. */
    private boolean sides() {
        Set<Integer> last = subject;
        boolean next = false;
        boolean against = false;
        boolean with = false;
        boolean place = false;
        boolean between = false;
        for (int i = 0; i < gist.words.size(); i++) {
            String w = gist.word(i);
            Mention m = gist.mention(i);
            if (m == null) {
                next |= w.equals("and") || w.equals("or") || w.equals(",");
                place = PLACING.contains(w) || w.equals("to") && SENT.in(clause.inMask());
                with |= w.equals("with") && gist.precededBy(i, SIDING, 1);
                with |= SAME.contains(w)
                        || w.equals("had") && RESCUED.in(clause.inMask())
                        || w.equals("side") && gist.word(i + 1).equals("of");
                against |= w.equals("with") && gist.precededBy(i, STRUGGLES, 3);
                against |= OPPOSED.contains(w) || w.equals("to") && gist.has(LOSES);
                // "joined the attack on": not beside whom it was on
                with &= !STRIKING.contains(w);
                between |= w.equals("between");
                continue;
            }
            if ("SPA".indexOf(m.letter()) < 0) {
                continue;
            }
            if (!m.states().isEmpty() && opposed.isEmpty() && same.isEmpty() && subject.containsAll(m.states())) {
                continue;
            }
            boolean their = m.letter() == 'A' || m.possessive();
            boolean side = their && SIDES.contains(gist.word(i + 1));
            if (m.possessive()
                    && !subject.isEmpty()
                    && !side
                    && opposed.isEmpty()
                    && same.isEmpty()
                    && !against
                    && !with) {
                // "Germany, Italy's ally, …"
                continue;
            }
            boolean army = m.letter() == 'A' && subject.isEmpty() && ARMIES.contains(gist.word(i + 2));
            if (m.letter() == 'A' && !side && !army) {
                continue;
            }
            if (subject.isEmpty() && !side && m.letter() != 'P') {
                subject.addAll(m.states());
                if (between && subject.size() == 2) {
                    split();
                }
                last = subject;
            } else if (side || with || against && gist.word(i - 1).equals("for")) {
                last = same;
                same.addAll(m.states());
            } else if (against
                    && !(place && m.letter() == 'P' && !gist.word(i - 1).equals("into"))) {
                last = opposed;
                opposed.addAll(m.states());
            } else if (next) {
                last.addAll(m.states());
            } else if (!place && m.name() != null) {
                return false;
            }
            next = false;
            against = false;
            with = false;
        }
        opposed.removeAll(subject);
        same.removeAll(subject);
        boolean mutual = MUTUAL.in(clause.inMask());
        if (mutual && subject.size() == 2) {
            split();
        }
        return true;
    }

    /** Two states, one against the other. */
    private void split() {
        int first = subject.iterator().next();
        subject.remove(first);
        opposed.addAll(subject);
        subject.clear();
        subject.add(first);
    }

    private @Nullable Statement outcome() {
        if (OVERCAME.in(clause.inMask()) && !opposed.isEmpty()) {
            return of(Act.WON).object(opposed);
        }
        int beats = gist.find(BEATS);
        if (beats >= 0) {
            boolean passive = gist.precededBy(beats, IN_PASSIVE, 2);
            return passive
                    ? of(Act.LOST).object(gist.after(beats, "SP"))
                    : opposed.isEmpty() ? null : of(Act.WON).object(opposed);
        }
        boolean wins = gist.has(WINS);
        boolean loses = gist.has(LOSES);
        if (wins == loses) {
            return null;
        }
        if (LOST_MEN.in(clause.inMask())) {
            return null;
        }
        return of(wins ? Act.WON : Act.LOST).object(opposed);
    }

    private @Nullable Statement participation() {
        boolean blow = FIRST_BLOW.in(clause.inMask());
        if (blow) {
            return of(Act.BEGAN_WAR).object(opposed).kind("first");
        }
        int begins = gist.find(BEGINS);
        boolean passive = begins > 0
                && gist.precededBy(begins, IN_PASSIVE, 2)
                && !gist.word(begins).matches("attacker|attackers|aggressors?|initiator");
        if (passive) {
            Set<Integer> by = gist.after(begins, "S");
            return by.isEmpty()
                    ? of(Act.FOUGHT).kind("entered")
                    : of(Act.BEGAN_WAR).subject(by).object(subject);
        }
        boolean out = gist.has(OUT) || KEPT_OUT.in(clause.inMask());
        if (out && CHANGED.in(clause.inMask())) {
            // "changed from neutral to belligerent", "gave up its neutrality"
            return of(Act.FOUGHT).kind("entered");
        }
        if (out) {
            return of(Act.FOUGHT).negated(!clause.negated());
        }
        if (subject.size() > 1 && same.isEmpty() && opposed.isEmpty()) {
            if (TOGETHER.in(clause.inTimed())) {
                return of(Act.FOUGHT_BESIDE);
            }
            if (ENEMIES.in(clause.inMask())) {
                return of(Act.FOUGHT_OPPOSITE);
            }
        }
        if (begins >= 0 && same.isEmpty()) {
            Statement s = of(Act.BEGAN_WAR).object(opposed);
            boolean first = FIRST.in(clause.inMask());
            s = first ? s.kind("first") : s;
            return clause.mask().contains("war") ? s : s.kind("attack");
        }
        if (!same.isEmpty()) {
            return of(Act.FOUGHT_BESIDE).object(same).third(opposed);
        }
        boolean sent = SENT.in(clause.inMask());
        if (opposed.isEmpty() && NO_FIGHT.in(clause.inMask())) {
            return null;
        }
        Statement s = of(Act.FOUGHT).object(opposed);
        return sent && !gist.has(Lexis.words("fought fight belligerent participant combatant listed"))
                ? s.kind("troops")
                : s;
    }
}
