package org.casus.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Word lists. */
final class Lexis {
    static final Set<String> AUXILIARIES = words(
            "is are was were am be been being has have had having do does did will would shall should can could may might must");

    private static final Set<String> VERBS = words(
            "fought fight fights signed sign signs joined join joins left leave leaves"
                    + " won win wins lost lose loses began begin begins started start starts attacked attack attacks invaded invade"
                    + " invades declared declare declares went go goes came come comes became become becomes got get gets gave give"
                    + " gives took take takes sent send sends said say says told tell tells made make makes kept keep keeps held hold"
                    + " cost costs faced faces holds stood stand stands sat sit sits met meet meets broke break breaks drove drives struck strike strikes hit"
                    + " hits shot shoots sought seek seeks bought buy buys built build builds brought bring brings led lead leads"
                    + " withdrew withdraw withdraws entered enter enters remained remain remains stayed stay stays ended end ends"
                    + " lasted last lasts lapsed expired expire expires promised promise promises pledged pledge pledges obliged"
                    + " oblige obliges binds bound bind requires required require committed commit commits covers covered treats"
                    + " treated provides provided provide forbids forbade forbid belongs belong belonged share shares shared borders"
                    + " bordered border visited visit visits travelled traveled travels flew flies arrived received receive receives"
                    + " hosted hosts host supplied supplies supply vetoed veto vetoes abstained voted vote votes imposed imposes"
                    + " lifted recognised recognized recognises recognizes recognise recognize tested tests test exploded detonated"
                    + " carried conducted conducts launched launches launch fired fires annexed annexes occupied occupies vanished"
                    + " disappeared dissolved collapsed fell falls rose rises grew grows accused accuses accuse warned warns warn"
                    + " called calls call denied denies deny claimed claims claim accepts accepted accept rejects rejected reject"
                    + " mediated brokered helped helps help backed backs back supported supports support defended defends defend"
                    + " suspended suspends replaced replaces counts counted count exists existed existed contains contained contain"
                    + " includes included include owes owed stretches stretched separates separated separate runs ran lies lay knows"
                    + " knew wants wanted fears feared sees saw seen argues argued believes believed thinks thought suggests suggested"
                    + " announced announces insists insisted concluded concludes negotiated ratified terminated denounced abrogated"
                    + " renewed extended followed follows answered answers turned turns fighting deployed deploys stationed"
                    + " bases based maintains maintained operates operated seized captured conquered defeated beat routed surrendered"
                    + " capitulated intervened intervenes mobilised mobilized retaliated bombed shelled blockaded crossed marched"
                    + " swallowed absorbed granted leased ceded gained obtained declared proclaimed ruled rules governed controlled"
                    + " administered colonised colonized united merged split seceded appears appear appeared seems seemed means meant"
                    + " shows showed proves proved rests rested depends applies applied allows allowed lets let puts put drew draws"
                    + " ranks ranked enjoys enjoyed faces faced spends spent pays paid sells sold exports imports trades traded"
                    + " mean intend intends hope hopes plan plans try tries want use used uses need needs opened opens closed closes"
                    + " chose choose threw throw cut cuts set sets shut let ran gave rode slipped crept swept flung clung stuck"
                    + " tore tear tears bore bears swore swear forsook forgave bade bred caught clung dealt dug drank dwelt fed felt forgot froze hung heard hid"
                    + " laid lent leapt learnt overran overthrew overtook rang sank saw shook shrank sprang stole strove swam swung"
                    + " taught withheld withstood undertook underwent upheld foresaw found inked wove woke"
                    + " wrote write writes spoke speak speaks grew fled flee died dies won hold rest rests serve serves live lives");

    static final Set<String> FORCES =
            words("troops troop soldiers soldier forces force army armies navy fleet air-force airmen"
                    + " aircraft warplanes planes jets bombers warships ships marines tanks artillery infantry divisions division"
                    + " regulars volunteers units unit contingent contingents paratroopers commandos guns missiles military pilots"
                    + " sailors rockets battalions battalion brigades brigade tanks armour armor columns expedition"
                    + " garrison garrisons battlegroup battlegroups peacekeepers peacekeeper legions legion cavalry");

    static final Set<String> RULERS = words(
            "government governments president premier chancellor king queen emperor tsar czar"
                    + " sultan leader leaders leadership minister ministers ministry foreign-ministry diplomats diplomat officials"
                    + " official authorities parliament regime ruler rulers prime foreign defence defense delegation envoy envoys"
                    + " negotiators statesmen generals general commander commanders administration state republic monarchy empire"
                    + " kingdom crown court cabinet people nation public dictator strongman monarch shah emir secretary");

    static final Set<String> PLURALS = words(
            "countries nations states neighbours neighbors governments powers partners rivals"
                    + " republics allies parties leaders presidents capitals empires kingdoms monarchies enemies foes sides signatories"
                    + " adversaries belligerents men ministers brothers sisters giants friends armies peoples neighbours");

    static final Set<String> OTHERS = words(
            "neighbour neighbor ally rival enemy partner adversary foe patron opponent protector friend aggressor");

    static final Set<String> SELVES =
            words("country nation state island islands kingdom emirate republic sultanate archipelago"
                    + " monarchy islanders city-state government regime junta empire president minister leader king archipelago premier"
                    + " chancellor tsar sultan emperor shah dictator prime north south");

    static final Set<String> TREATIES = words(
            "treaty pact agreement accord alliance text document memorandum declaration deal"
                    + " convention protocol entente charter promise instrument paper partnership guarantee arrangement compact covenant");

    static final Set<String> WARS = words("war conflict fighting campaign struggle hostilities invasion clash");

    static final Set<String> GROUPS =
            words("bloc club grouping organisation organization league coalition alliance association pact union");

    /** Fillers that say nothing about who did what. */
    static final Set<String> FILLERS =
            words("also now then just already still even really soon again jointly formally officially"
                    + " later however indeed finally eventually immediately promptly thus therefore too ever any actually afterwards"
                    + " meanwhile moreover furthermore too both all together simply merely famously briefly duly instead openly"
                    + " directly fully certainly explicitly quickly subsequently initially originally nevertheless nonetheless"
                    + " yet of-course once technically effectively long quietly publicly always hence accordingly likewise similarly"
                    + " altogether themselves itself himself full-scale short brief bitter bloody brutal costly");

    static final Set<String> NEGATIONS =
            words("not never no nor neither none cannot nobody n't don't doesn't didn't isn't"
                    + " wasn't weren't aren't won't wouldn't hasn't haven't hadn't can't couldn't without");

    /** Nouns of kingdoms, islands and so on, with the states that they can mean. */
    static final Map<String, Set<Integer>> DESCRIBED = Map.ofEntries(
            Map.entry(
                    "island",
                    Set.of(
                            40, 713, 205, 352, 338, 395, 740, 780, 580, 51, 692, 830, 200, 920, 850, 860, 42, 41, 31,
                            53)),
            Map.entry("islands", Set.of(840, 850, 740, 200, 31, 781, 940, 950)),
            Map.entry("islanders", Set.of(713, 40, 395, 352, 338, 780)),
            Map.entry(
                    "kingdom",
                    Set.of(
                            670, 663, 800, 600, 200, 211, 210, 390, 380, 385, 230, 790, 760, 811, 300, 325, 329, 350,
                            355, 345, 360)),
            Map.entry("emirate", Set.of(690, 694, 696)),
            Map.entry("sultanate", Set.of(698, 835, 640)),
            Map.entry("archipelago", Set.of(850, 840, 740, 781, 31)),
            Map.entry("city-state", Set.of(830)),
            Map.entry("junta", Set.of(775, 160, 350, 155)),
            Map.entry("north", Set.of(731, 816, 678)),
            Map.entry("south", Set.of(732, 817, 680)));

    /** First parts of adjectives of two states: Franco-Soviet. */
    static final Map<String, Integer> PREFIXES = Map.ofEntries(
            Map.entry("franco", 220),
            Map.entry("anglo", 200),
            Map.entry("russo", 365),
            Map.entry("sino", 710),
            Map.entry("austro", 300),
            Map.entry("italo", 325),
            Map.entry("greco", 350),
            Map.entry("indo", 750),
            Map.entry("luso", 235),
            Map.entry("hispano", 230),
            Map.entry("germano", 255),
            Map.entry("turco", 640),
            Map.entry("serbo", 345),
            Map.entry("finno", 375),
            Map.entry("nazi", 255),
            Map.entry("british", 200));

    private static final Pattern PARTICIPLE = Pattern.compile("[a-z-]{2,}ed");

    private Lexis() {}

    static Set<String> words(String words) {
        return Collections.unmodifiableSet(new HashSet<>(List.of(words.split(" ", -1))));
    }

    /** A line of a resource of word lists: {@code kind: words}. */
    record Line(String kind, List<String> words) {}

    /** The lines of a resource beside this class, without remarks ({@code #}) and blank ones. */
    static List<Line> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Lexis.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                    .map(line -> new Line(
                            line.substring(0, line.indexOf(':')),
                            List.of(line.substring(line.indexOf(':') + 1)
                                    .strip()
                                    .split(" ", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isAuxiliary(String norm) {
        return AUXILIARIES.contains(norm) || norm.endsWith("n't");
    }

    /** Whether a word can be a finite verb. */
    static boolean isVerb(String norm) {
        return isAuxiliary(norm)
                || VERBS.contains(norm)
                || norm.endsWith("ed") && PARTICIPLE.matcher(norm).matches();
    }

    static boolean isNegation(String norm) {
        return NEGATIONS.contains(norm) || norm.endsWith("n't");
    }
}
