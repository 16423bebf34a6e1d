package org.casus.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a clause says what it says.
 *
 * @param modality asserted, possible, …
 * @param attribution who says so; null where the article itself states it as a fact
 * @param opinion whether it is a judgement, a forecast or a counterfactual rather than a fact
 */
record Manner(Modality modality, @Nullable String attribution, boolean opinion) {
    static final String AUTHOR = "the author";

    private static final String SAYING =
            "(?:said|says|say|told|tells|claimed|claims|claim|insisted|insists|stated|states|argued|argues|announced|warned|warns|admitted"
                    + "|maintains|believes|believe|believed|reported|reports|report|suggest|suggests|suggested|alleged|alleges|promised"
                    + "|calls|called|described|describes|predicts|predicted|hinted|hints|think|thinks|complained|boasted|vowed|accused|accuses"
                    + "|swears|swear|swore|whisper|whispers|whispered|mutter|muttered|recall|recalls|recalled|remembers|remembered|confided)";
    private static final Finder ACCORDING = Finder.of("(?i)\\baccording to ([^,;.]+?)(?:,|;|\\.?$)");
    private static final Finder TRAILING = Finder.of(
            "[,”\"] ?(?:or so )?(?:(?<who>[^,]{2,80}?) " + SAYING + "|(?i:says?|said) (?<who2>[^,]{2,60}?))\\.?$");
    private static final Finder LEADING = Finder.of(
            "^(?<who>[^,;]{2,80}?) (?:(?:has|have|had) )?(?:later |also |privately |publicly |repeatedly |often |once |now |since )?"
                    + SAYING + "\\b(?: (?<rest>.*))?$");
    private static final Finder PASSIVE = Finder.of(
            "\\b(?:is|are|was|were|been) ((?:often |widely |frequently |commonly |generally |sometimes |long )?(?:said|described|reported|rumou?red|believed|claimed|thought|understood|called|considered|regarded|seen))\\b");
    private static final Finder REPORTEDLY = Finder.of(
            "(?i)\\b(reportedly|allegedly|purportedly|supposedly|some say|say some|say others|media reports|in one (?:survey|poll)|polls? (?:show|suggest|found)|surveys? (?:show|suggest)|rumou?r (?:at|in|around|among) [^,]{2,30} has it|rumou?r has it|rumou?rs|so the story goes|so the story went|the story goes|(?:family |local |old |regimental )?(?:tradition|legend|gossip|lore) (?:says|has it)|or so [^,.]{3,50} (?:says?|said|claims?|swears?|insists?))\\b");
    private static final Finder DENIES = Finder.of(
            "^(?<who>.{2,80}?) (?:has |have |had )?(?:denied|denies|deny|rejected|rejects|dismissed|dismisses)\\b");
    private static final Starts HEDGE = Starts.anyCase(
            "if memory serves\\b|if i recall\\b|if i remember\\b|as far as i know\\b|to my knowledge\\b|apparently\\b|per"
                    + "haps\\b|possibly\\b|probably\\b|presumably\\b|arguably\\b|it seems\\b|seems to have\\b|may have\\b|might hav"
                    + "e\\b|could have\\b|i think\\b|i believe\\b");
    private static final Finder COUNTERFACTUAL = Finder.of(
            "(?i)^had (?!to\\b).{3,160}\\bwould\\b|\\bif\\b.{2,160}\\b(?:would|could|might)\\b|\\b(?:would|could|might)\\b.{2,160}\\bif\\b|\\bwould(?: \\w+){0,2} have\\b|\\bwithout\\b.{3,80}\\bwould\\b|\\bwere\\b.{2,80}\\bto\\b.{2,80}\\bwould\\b|^should\\b.{3,160}\\bwould\\b");
    private static final Finder WOULD_LATER = Finder.of("(?i)\\bwould (?:later|then|soon|eventually)\\b");
    private static final Starts FORECAST = Starts.anyCase(
            "will\\b|shall\\b|won't\\b|would\\b|could\\b|might\\b|may\\b|going to\\b|bound to happen\\b|is likely\\b|are "
                    + "likely\\b|unlikely\\b");
    private static final Finder FIRST_PERSON = Finder.of(
            "(?:^|\\b)(?:I|I'm|I've|I'd|my|My|me|in my view|In my view|In my opinion)\\b(?! ?(?:World War|Corps|Army))");
    /** "SALT I", "Nicholas I": no first person. */
    private static final Finder NUMERAL = Finder.of(
            "\\b(?:\\p{Lu}{2,8}|War|Nicholas|Alexander|Napoleon|William|Wilhelm|Francis|Joseph|Leopold|Charles|Carol|Ferdinand|Pedro|Constantine|Peter|Abdullah|Zog|Faisal) I\\b");

    private static final Finder JUDGED = Finder.of(
            "\\bI (?:believe|think|suspect|doubt|fear|guess|reckon|would|hope|bet)\\b|\\bmy (?:own )?(?:guess|view|verdict|bet|opinion)\\b");
    private static final Finder FIRST_PLURAL = Finder.of("\\b(?:[Ww]e|[Oo]ur|us)\\b");
    private static final Starts OUGHT =
            Starts.anyCase("should\\b|ought to\\b|must\\b|had better\\b|needs to\\b|deserves?\\b|owes?\\b");
    private static final Starts STRONG = Starts.anyCase(
            "worst\\b|wisest\\b|finest\\b|greatest\\b|best\\b|noblest\\b|most foolish\\b|stupidest\\b|saddest\\b|shameful"
                    + "\\b|tragic\\w*\\b|folly\\b|blunder\\b|mistake of\\b|biggest mistake\\b|theatre\\b|theater\\b|farce\\b|sham\\"
                    + "b|joke\\b|in all but name\\b|never repay\\b|can never\\b|last good\\b|a good war\\b|just war\\b|unjust\\b|he"
                    + "roic\\b|glorious\\b|disgrace\\w*\\b|betrayal\\b|betrayed\\b|madness\\b|wise\\b|unwise\\b|clever\\b|cynical\\"
                    + "b|toothless\\b|worthless\\b|hollow\\b|worth more\\b|worth less\\b|matters? (?:more|less)\\b|no more than\\b|"
                    + "nothing but\\b|nothing more\\b|lesson\\b|the moral\\b|doomed\\b|deserved\\b|foolish\\b|brilliant\\b|absurd\\"
                    + "b|pointless\\b|overrated\\b|surely\\b|certainly\\b|obviously\\b|undoubtedly\\b|no doubt\\b|without doubt\\b|"
                    + "hardest\\b|bravest\\b|rarely\\b|seldom\\b|nobody should\\b|the truth is\\b|better off\\b|naive\\b|naïve\\b|r"
                    + "eckless\\b");
    private static final Starts WEAK = Starts.anyCase(
            "most \\w+\\b|intertwined\\b|entwined\\b|entangled\\b|inseparable\\b|interwoven\\b|dangerous\\b|important\\b|strange\\b|odd\\b|remarkable\\b|strong\\b|weak\\b|unlikely friends\\b"
                    + "|precarious\\b|fragile\\b|solid\\b|hard\\b|few\\b|lonely\\b|proud\\b|bitter\\b|unforgivable\\b|impossible\\b"
                    + "|merely\\b|coward\\w*\\b|brave\\b|useless\\b|tragic\\b|tragedy\\b|noble\\b|shabby\\b|curious\\b|hopeless\\b|"
                    + "ridiculous\\b|elegant\\b|honest\\b|dishonest\\b|decent\\b|wrong\\b|right\\b|unfair\\b|fair\\b|good\\b|bad\\b"
                    + "|better\\b|worse\\b|smart\\b|stupid\\b|mad\\b|crazy\\b|timid\\b|humiliat\\w+\\b|inevitable\\b|natural\\b|sim"
                    + "ple\\b|obvious\\b|difficult\\b|unthinkable\\b|shaky\\b|empty\\b|meaningless\\b|priceless\\b|silly\\b|sentime"
                    + "ntal\\b|cold\\b|warm\\b|loveless\\b|mistake\\b|joke\\b|comedy\\b|gamble\\b|bargain\\b|marriage\\b|romance\\b"
                    + "|gift\\b|curse\\b|blessing\\b|trap\\b|illusion\\b|myth\\b|fantasy\\b|fiction\\b|destiny\\b|fate\\b|question\\"
                    + "b|irony\\b|paradox\\b|shame\\b|pity\\b|masterpiece\\b|miracle\\b|disaster\\b|catastrophe\\b|triumph\\b|insu"
                    + "lt\\b|luxury\\b|paper tiger\\b|fig leaf\\b|habit\\b|ghost\\b|nightmare\\b|dream\\b|anything but\\b|substitut"
                    + "e\\b|more than a\\b|loves?\\b|hates?\\b|trusts?\\b|forg[ai]ve\\w*\\b|regrets?\\b|teach\\w*\\b|proves?\\b|hau"
                    + "nts?\\b|sadly\\b|luckily\\b|foolishly\\b|wisely\\b|rightly\\b|wrongly\\b|of course\\b|clearly\\b|frankly\\b|"
                    + "always\\b|enemies more\\b|friends\\b|only paper\\b|real\\b|true test\\b|judge\\b|sense\\b|reason\\b|enough\\"
                    + "b|too \\w+\\b|so \\w+ that\\b|cheap\\b|expensive\\b|perfect\\b|beautiful\\b|ugly\\b|great\\b|small\\b|old st"
                    + "ory\\b|honou?r\\b|prestige\\b|vanity\\b|courage\\b|wisdom\\b|luck\\b|cause\\b|spirit\\b|soul\\b|heart\\b|ner"
                    + "ve\\b");
    private static final Starts MODAL = Starts.anyCase("would\\b|could\\b|might\\b");
    private static final Finder MAXIM = Finder.of(
            "^(?:Great powers|Small states|Big \\w+|Treaties|Alliances?|Allies|Nations|States|Empires|Wars?|Armies|Generals|Dictators|Borders"
                    + "|Neighbou?rs|Friends|Paper|Geography|History|Power|Peace|Trust|Money|Oil|Fear|Pride|Memory|Time|Nobody|No one|No \\w+"
                    + "|Every \\w+|Some \\w+|That is|This is|Such|A \\w+|An \\w+)\\b.*\\b(?:is|are|has|have|do|does|will|rarely|never|\\w+s)\\b.*");
    /** What a treaty says that its parties would do is no forecast. */
    private static final Finder TERMS = Finder.of(
            "\\b(?:treaty|pact|alliance|agreement|convention)\\b.*\\b(?:each|both|either|which|whereby|that)\\b.*\\bwould\\b");

    /** What a draft would have done says nothing of whether it was vetoed. */
    private static final Finder BESIDE = Finder.of(
            " (?:that|which) (?:would|could|might) .*$| (?:under|by|in) which .*\\b(?:will|would|shall|may)\\b.*$");

    private static final Finder MAY_MONTH = Finder.of("\\bMay\\b");

    /**
     * The manner of a clause.
     *
     * @param understood whether a rule found something in it that can be looked up
     * @param term whether it says what a treaty demands, which is no forecast
     */
    static Manner of(Passage quote, Passage sentence, boolean negated, boolean understood, boolean term) {
        boolean judged = JUDGED.in(quote);
        Manner said = judged ? null : reported(quote, sentence);
        if (said != null) {
            return said;
        }
        Matcher beside = understood ? BESIDE.find(quote) : null;
        Passage main = beside == null ? quote : new Passage(beside.replaceAll(""));
        boolean modal = MODAL.in(main);
        Matcher may = MAY_MONTH.find(main);
        Passage text = may == null ? main : new Passage(may.replaceAll("month"));
        if (modal && !term && COUNTERFACTUAL.in(text)) {
            return new Manner(Modality.COUNTERFACTUAL, AUTHOR, true);
        }
        boolean hedged = HEDGE.in(sentence) && HEDGE.in(text);
        boolean dated = quote.text().chars().anyMatch(Character::isDigit);
        if (FIRST_PERSON.in(text) && !NUMERAL.in(text) && !(hedged && understood)
                || FIRST_PLURAL.in(text) && !understood && !dated) {
            return new Manner(Modality.ASSERTED, AUTHOR, true);
        }
        if (term) {
            return new Manner(negated ? Modality.DENIED : Modality.ASSERTED, null, false);
        }
        boolean forecast = FORECAST.in(text) && !WOULD_LATER.in(text);
        boolean terms = understood && dated && TERMS.in(text);
        if (forecast && !hedged && !terms) {
            return new Manner(Modality.POSSIBLE, AUTHOR, true);
        }
        if (STRONG.in(text) || !understood && OUGHT.in(text)) {
            return new Manner(Modality.ASSERTED, AUTHOR, true);
        }
        if (hedged) {
            return new Manner(Modality.POSSIBLE, understood ? null : AUTHOR, !understood);
        }
        if (!understood && !dated && (WEAK.in(text) || MAXIM.in(text))) {
            return new Manner(negated ? Modality.DENIED : Modality.ASSERTED, AUTHOR, true);
        }
        return new Manner(negated ? Modality.DENIED : Modality.ASSERTED, null, false);
    }

    private static @Nullable Manner reported(Passage passage, Passage sentence) {
        String quote = passage.text();
        Matcher m = ACCORDING.find(passage);
        if (m == null) {
            m = ACCORDING.find(sentence);
            boolean applies = m != null
                    && (sentence.text().startsWith("According")
                            || sentence.text().endsWith(quote + ".") && quote.contains("ccording"));
            if (!applies) {
                m = null;
            }
        }
        if (m != null && RECORDS.matcher(m.group(1)).find()) {
            return null;
        }
        if (m != null) {
            return new Manner(Modality.REPORTED, m.group(1).strip(), false);
        }
        Matcher denies = DENIES.find(passage);
        if (denies != null && !denies.group("who").contains(",")) {
            return new Manner(Modality.DENIED, denies.group("who"), false);
        }
        Matcher trailing = TRAILING.find(passage);
        if (trailing != null) {
            String who = trailing.group("who") != null ? trailing.group("who") : trailing.group("who2");
            return NOBODY.matcher(who).find() ? null : new Manner(Modality.REPORTED, who.strip(), false);
        }
        Matcher reportedly = REPORTEDLY.find(passage);
        if (reportedly != null) {
            return new Manner(Modality.REPORTED, reportedly.group(1), false);
        }
        Matcher passive = PASSIVE.find(passage);
        if (passive != null) {
            return new Manner(Modality.REPORTED, passive.group(1), false);
        }
        Matcher leading = LEADING.find(passage);
        if (leading != null && AUXILIARY.matcher(leading.group("who")).matches()) {
            // "… and has warned that": who says it is said before.
            leading = LEADING.find(sentence);
            quote = sentence.text();
        }
        if (leading != null && person(leading.group("who"), leading.group("rest"), quote)) {
            String who = CONJUNCTION.matcher(leading.group("who")).replaceFirst("");
            return new Manner(Modality.REPORTED, who.strip(), false);
        }
        return null;
    }

    private static final Pattern AUXILIARY = Pattern.compile("(?:has|have|had|also|and|but|then|later)(?: also)?");
    private static final Pattern CONJUNCTION =
            Pattern.compile("^(?:While|Although|Though|But|And|Yet|When|After|Since|As) ");
    private static final Pattern UNSAID = Pattern.compile("\\b(?:not|never)\\b");
    private static final Pattern RECORDS = Pattern.compile(
            "(?i)\\b(?:list|record|records|table|dataset|data|correlates of war|cow|atop|textbooks?)\\b");
    private static final Pattern NOBODY = Pattern.compile("(?i)\\b(?:who|which|that|and|it|treaty|pact|not|never)\\b");
    private static final Pattern DEEDS = Pattern.compile(
            "(?i)\\b(?:treaty|pact|agreement|text|alliance|accord|charter|it|article|which|memorandum|act|list|war|declaration|law|I|we|nobody|no one)\\b");
    private static final Pattern NOT_SAID =
            Pattern.compile("(?:warned|promised|vowed|accused|called|announced|claimed)");

    /** Whether what comes before a verb of saying can be somebody who says something. */
    private static boolean person(String who, @Nullable String rest, String quote) {
        if (DEEDS.matcher(who).find() || UNSAID.matcher(who).find() || who.split(" ", -1).length > 9 || who.isBlank()) {
            return false;
        }
        String verb = quote.substring(who.length()).strip();
        boolean deed =
                NOT_SAID.matcher(verb).find() && (rest == null || rest.startsWith("to ") || rest.startsWith("not to "));
        boolean maintains = verb.startsWith("maintains") && rest != null && !rest.startsWith("that");
        boolean promised = verb.startsWith("promised");
        boolean states = verb.startsWith("states ")
                || verb.startsWith("claims ") && rest != null && !rest.startsWith("that") && who.length() < 3;
        return !deed && !maintains && !promised && !states;
    }
}
