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
                    + "|calls|called|described|describes|predicts|predicted|hinted|hints|think|thinks|complained|boasted|vowed|accused|accuses)";
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to ([^,;.]+?)(?:,|;|\\.?$)");
    private static final Pattern TRAILING = Pattern.compile(
            "[,”\"] ?(?:or so )?(?:(?<who>[^,]{2,80}?) " + SAYING + "|(?i:says?|said) (?<who2>[^,]{2,60}?))\\.?$");
    private static final Pattern LEADING = Pattern.compile(
            "^(?<who>[^,;]{2,80}?) (?:(?:has|have|had) )?(?:later |also |privately |publicly |repeatedly |often |once |now |since )?"
                    + SAYING + "\\b(?: (?<rest>.*))?$");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|been) ((?:often |widely |frequently |commonly |generally |sometimes |long )?(?:said|described|reported|rumou?red|believed|claimed|thought|understood|called|considered|regarded|seen))\\b");
    private static final Pattern REPORTEDLY = Pattern.compile(
            "(?i)\\b(reportedly|allegedly|purportedly|supposedly|some say|say some|say others|media reports|in one (?:survey|poll)|polls? (?:show|suggest|found)|surveys? (?:show|suggest)|rumou?r has it|rumou?rs)\\b");
    private static final Pattern DENIES = Pattern.compile(
            "^(?<who>.{2,80}?) (?:has |have |had )?(?:denied|denies|deny|rejected|rejects|dismissed|dismisses)\\b");
    private static final Pattern HEDGE = Pattern.compile(
            "(?i)\\b(if memory serves|if i recall|if i remember|as far as i know|to my knowledge|apparently|perhaps|possibly|probably|presumably|arguably|it seems|seems to have|may have|might have|could have|i think|i believe)\\b");
    private static final Pattern COUNTERFACTUAL = Pattern.compile(
            "(?i)^had (?!to\\b).{3,160}\\bwould\\b|\\bif\\b.{2,160}\\b(?:would|could|might)\\b|\\b(?:would|could|might)\\b.{2,160}\\bif\\b|\\bwould(?: \\w+){0,2} have\\b|\\bwithout\\b.{3,80}\\bwould\\b|\\bwere\\b.{2,80}\\bto\\b.{2,80}\\bwould\\b|^should\\b.{3,160}\\bwould\\b");
    private static final Pattern FORECAST = Pattern.compile(
            "(?i)\\b(?:will|shall|won't|would|could|might|may|going to|bound to happen|is likely|are likely|unlikely)\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "(?:^|\\b)(?:I|I'm|I've|I'd|we|We|my|My|our|Our|me|in my view|In my view|In my opinion)\\b(?! ?(?:World War|Corps|Army))");
    private static final Pattern OUGHT =
            Pattern.compile("(?i)\\b(?:should|ought to|must|had better|needs to|deserves?|owes?)\\b");
    private static final Pattern STRONG = Pattern.compile(
            "(?i)\\b(?:worst|wisest|finest|greatest|best|noblest|most foolish|stupidest|saddest|shameful|tragic\\w*|folly|blunder|mistake of|biggest mistake|theatre|theater|farce|sham|joke|in all but name|never repay|can never|last good|a good war|just war|unjust|heroic|glorious|disgrace\\w*|betrayal|betrayed|madness|wise|unwise|clever|cynical|toothless|worthless|hollow|worth more|worth less|matters? (?:more|less)|no more than|nothing but|nothing more|lesson|the moral|doomed|deserved|foolish|brilliant|absurd|pointless|overrated|surely|certainly|obviously|undoubtedly|no doubt|without doubt|hardest|bravest|rarely|seldom|nobody should|the truth is|better off|naive|naïve|reckless)\\b");
    private static final Pattern WEAK = Pattern.compile(
            "(?i)\\b(?:most \\w+|dangerous|important|strange|odd|remarkable|strong|weak|unlikely friends|precarious|fragile|solid|hard|few"
                    + "|lonely|proud|bitter|unforgivable|impossible|merely|coward\\w*|brave|useless|tragic|tragedy|noble|shabby|curious|hopeless"
                    + "|ridiculous|elegant|honest|dishonest|decent|wrong|right|unfair|fair|good|bad|better|worse|smart|stupid|mad|crazy|timid"
                    + "|humiliat\\w+|inevitable|natural|simple|obvious|difficult|unthinkable|shaky|empty|meaningless|priceless|silly|sentimental"
                    + "|cold|warm|loveless|mistake|joke|comedy|gamble|bargain|marriage|romance|gift|curse|blessing|trap|illusion|myth|fantasy"
                    + "|fiction|destiny|fate|question|irony|paradox|shame|pity|masterpiece|miracle|disaster|catastrophe|triumph|insult|luxury"
                    + "|paper tiger|fig leaf|habit|ghost|nightmare|dream|anything but|substitute|more than a|loves?|hates?|trusts?|forg[ai]ve\\w*"
                    + "|regrets?|teach\\w*|proves?|haunts?|sadly|luckily|foolishly|wisely|rightly|wrongly|of course|clearly|frankly|always"
                    + "|enemies more|friends|only paper|real|true test|judge|sense|reason|enough|too \\w+|so \\w+ that|cheap|expensive|perfect"
                    + "|beautiful|ugly|great|small|old story|honou?r|prestige|vanity|courage|wisdom|luck|cause|spirit|soul|heart|nerve)\\b");
    private static final Pattern MAXIM = Pattern.compile(
            "^(?:Great powers|Small states|Big \\w+|Treaties|Alliances?|Allies|Nations|States|Empires|Wars?|Armies|Generals|Dictators|Borders"
                    + "|Neighbou?rs|Friends|Paper|Geography|History|Power|Peace|Trust|Money|Oil|Fear|Pride|Memory|Time|Nobody|No one|No \\w+"
                    + "|Every \\w+|Some \\w+|That is|This is|Such|A \\w+|An \\w+)\\b.*\\b(?:is|are|has|have|do|does|will|rarely|never|\\w+s)\\b.*");
    private static final Pattern MAY_MONTH = Pattern.compile("\\bMay\\b");

    /**
     * The manner of a clause.
     *
     * @param understood whether a rule found something in it that can be looked up
     */
    static Manner of(String quote, String sentence, boolean negated, boolean understood) {
        Manner said = reported(quote, sentence);
        if (said != null) {
            return said;
        }
        String text = MAY_MONTH.matcher(quote).replaceAll("month");
        if (COUNTERFACTUAL.matcher(text).find()) {
            return new Manner(Modality.COUNTERFACTUAL, AUTHOR, true);
        }
        boolean hedged = HEDGE.matcher(sentence).find() && HEDGE.matcher(text).find();
        if (FIRST_PERSON.matcher(text).find() && !(hedged && understood)) {
            return new Manner(Modality.ASSERTED, AUTHOR, true);
        }
        boolean forecast =
                FORECAST.matcher(text).find() && !text.matches("(?i).*\\bwould (?:later|then|soon|eventually)\\b.*");
        if (forecast && !hedged) {
            return new Manner(Modality.POSSIBLE, AUTHOR, true);
        }
        if (STRONG.matcher(text).find() || !understood && OUGHT.matcher(text).find()) {
            return new Manner(Modality.ASSERTED, AUTHOR, true);
        }
        if (hedged) {
            return new Manner(Modality.POSSIBLE, understood ? null : AUTHOR, !understood);
        }
        if (!understood
                && !quote.chars().anyMatch(Character::isDigit)
                && (WEAK.matcher(text).find() || MAXIM.matcher(text).matches())) {
            return new Manner(negated ? Modality.DENIED : Modality.ASSERTED, AUTHOR, true);
        }
        return new Manner(negated ? Modality.DENIED : Modality.ASSERTED, null, false);
    }

    private static @Nullable Manner reported(String quote, String sentence) {
        Matcher m = ACCORDING.matcher(quote);
        if (!m.find()) {
            m = ACCORDING.matcher(sentence);
            boolean applies = m.find()
                    && (sentence.startsWith("According")
                            || sentence.endsWith(quote + ".") && quote.contains("ccording"));
            if (!applies) {
                m = null;
            }
        }
        if (m != null
                && m.group(1)
                        .matches(
                                "(?i).*\\b(?:list|record|records|table|dataset|data|correlates of war|cow|atop|textbooks?)\\b.*")) {
            return null;
        }
        if (m != null) {
            return new Manner(Modality.REPORTED, m.group(1).strip(), false);
        }
        Matcher denies = DENIES.matcher(quote);
        if (denies.find() && !denies.group("who").contains(",")) {
            return new Manner(Modality.DENIED, denies.group("who"), false);
        }
        Matcher trailing = TRAILING.matcher(quote);
        if (trailing.find()) {
            String who = trailing.group("who") != null ? trailing.group("who") : trailing.group("who2");
            return who.matches("(?i).*\\b(?:who|which|that|and|it|treaty|pact|not|never)\\b.*")
                    ? null
                    : new Manner(Modality.REPORTED, who.strip(), false);
        }
        Matcher reportedly = REPORTEDLY.matcher(quote);
        if (reportedly.find()) {
            return new Manner(Modality.REPORTED, reportedly.group(1), false);
        }
        Matcher passive = PASSIVE.matcher(quote);
        if (passive.find()) {
            return new Manner(Modality.REPORTED, passive.group(1), false);
        }
        Matcher leading = LEADING.matcher(quote);
        if (leading.find() && person(leading.group("who"), leading.group("rest"), quote)) {
            return new Manner(Modality.REPORTED, leading.group("who").strip(), false);
        }
        return null;
    }

    private static final Pattern DEEDS = Pattern.compile(
            "(?i)\\b(?:treaty|pact|agreement|text|alliance|accord|charter|it|article|which|memorandum|act|list|war|declaration|law|I|we|nobody|no one)\\b");
    private static final Pattern NOT_SAID =
            Pattern.compile("(?:warned|promised|vowed|accused|called|announced|claimed)");

    /** Whether what comes before a verb of saying can be somebody who says something. */
    private static boolean person(String who, @Nullable String rest, String quote) {
        if (DEEDS.matcher(who).find() || who.split(" ", -1).length > 9 || who.isBlank()) {
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
