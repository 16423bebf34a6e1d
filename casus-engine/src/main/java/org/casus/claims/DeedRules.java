package org.casus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tests, visits, votes, sanctions, borders, troops abroad, states come and gone, recognitions, disputes, aid. */
final class DeedRules {
    private static final String BOMB =
            "(?:nuclear|atomic|hydrogen|thermonuclear|bombs?|device|devices|warheads?|explosions?|nuclear-test|tests?)";

    static final List<Rule> TESTS = List.of(
            Rule.of(
                    "<S> (?:~)?(?:carried out|conducted|held|staged|made|performed|has|have) (?:~)?(?<n>" + Numbers.ANY
                            + ") (?:~)?(?:nuclear|atomic) (?:tests?|explosions?)",
                    DeedRules::tested),
            Rule.of(
                    "<S> (?:~)?(?:tested|exploded|detonated|set off|carried out|conducted|answered|staged|held|performed|fired|launched) (?:~)?(?:~)?(?<bomb>"
                            + BOMB + "|missiles?|satellite|rocket)\\b",
                    DeedRules::tested),
            Rule.of(
                    "<S> (?:had |has )?(?:tested|exploded|detonated)(?: (?:one|its|first|for the first time|for first time).*)?$",
                    DeedRules::tested),
            Rule.of("(?<s>S\\d+)'s (?:~)?(?:nuclear|atomic) test", DeedRules::tested),
            Rule.of(
                    "<S> (?:~)?(?:is|was|became|are) (?:~)?(?:nuclear (?:power|state|weapons state)|nuclear-armed)",
                    DeedRules::nuclear),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|holds?|possess|possesses|owns?|acquired|got) (?:~)?(?:nuclear weapons|nuclear arms|nuclear bombs?|atomic bombs?)",
                    DeedRules::nuclear));

    static final List<Rule> VISITS = List.of(
            Rule.of("(?:during|on) (?:~)?(?:visit|trip) (?:~)?by (?<s>S\\d+)", DeedRules::visited),
            Rule.of("(?<s>S\\d+)'s (?:~)?(?:visit|trip|journey|voyage|tour)\\b", DeedRules::visited),
            Rule.of(
                    "<S> (?:~)?(?:visited|visits|toured|travelled to|traveled to|flew to|went to|came to|arrived in|landed in|journeyed to|dropped in on"
                            + "|paid (?:~)?visit to|made (?:~)?(?:trip|visit|journey) to|set foot in|been (?:~)?(?:to|in)|was received in|met (?:~)?in) (?:~)?<O>(?!'|\\d| (?:rescue|aid|help|defen[cs]e|assistance|side|support)\\b)",
                    DeedRules::visited),
            Rule.of("<S> (?:~)?(?:received|hosted|welcomed|greeted) (?<o>S\\d+)", DeedRules::hosted),
            Rule.of("(?:visit|trip) (?:to|of|by) (?<s>S\\d+)", DeedRules::visited));

    static final List<Rule> VOTES = List.of(
            Rule.of("(?:vetoed|blocked) by (?<s>S\\d+)", (c, m) -> vote(c, m, Act.VETOED)),
            Rule.of(
                    "<S> (?:~)?(?:vetoed|veto|cast (?:~)?vetoe?s?|used (?:~)?veto|wielded (?:~)?veto|joined (?:~)?veto|blocked (?:~)?(?:resolution|draft)|killed (?:~)?(?:resolution|draft)|struck down (?:~)?(?:resolution|draft))",
                    (c, m) -> vote(c, m, Act.VETOED)),
            Rule.of(
                    "<S> (?:~)?(?:defend(?:s|ed)?|shield(?:s|ed)?|protect(?:s|ed)?|cover(?:s|ed) for|stands up for|stood up for) <O> (?:\\S+ ){0,3}?(?:security council|council|united nations|un|international (?:arena|stage|fora)|world stage|diplomatically)\\b",
                    (c, m) -> vote(c, m, Act.VETOED)),
            Rule.of("<S> (?:~)?abstain", (c, m) -> vote(c, m, Act.ABSTAINED)),
            Rule.of("<S> (?:~)?(?:voted|voting) (?:~)?against", (c, m) -> vote(c, m, Act.VOTED_AGAINST)),
            Rule.of(
                    "<S> (?:~)?(?:voted|voting) (?:~)?(?:for|in favour|in favor|yes|to)",
                    (c, m) -> vote(c, m, Act.VOTED_FOR)));

    static final List<Rule> SANCTIONS = List.of(
            Rule.of(
                    "(?:imposed|slapped|adopted|put|placed|passed|approved|tightened) (?:~)?(?:sanctions|embargo|embargoes|blockade) (?:~)?(?:on|against|upon) (?:~)?<O>",
                    DeedRules::sanctioned),
            Rule.of(
                    "<S> (?:~)?(?:was|were|has been|is|came|are) (?:~)?(?:placed |put )?under (?:~)?(?:sanctions|embargo)",
                    (c, m) -> sanctioned(c, m)
                            .object(c.states(Rule.group(m, "s")))
                            .subject(Set.of())),
            Rule.of(
                    "(?:lifted|ended|removed|eased) (?:~)?(?:sanctions|embargo|it)\\b(?: (?:~)?(?:on|against) <O>)?",
                    (c, m) -> sanctioned(c, m).kind("lifted")));

    static final List<Rule> BORDERS = List.of(
            Rule.of(
                    "<S> (?:~)?(?:share|shares|shared|sharing|has|have|had) (?:~)?(?<n2>land |common |direct |long |short |open |maritime |sea )?(?:~)?(?:land )?(?:borders?|frontiers?|boundary|boundaries)\\b(?! (?:clash|war|dispute|conflict|incident|skirmish|fight|town|region|guard|post|agreement|treaty|crossing|talks|quarrel|crisis))(?: (?:~)?with (?:~)?(?<o>[SP]\\d+))?",
                    DeedRules::border),
            Rule.of(
                    "<S> (?:(?:does|did|do|has|have) )?(?:borders|bordered|border|adjoins|adjoined|abuts|touches) (?:on )?(?<o>[SP]\\d+)",
                    DeedRules::border),
            Rule.of(
                    "<S> (?:~)?(?:is|are|were|was) (?:~)?(?:neighbou?rs by land|land neighbou?rs|contiguous by land|joined by land|adjacent)",
                    DeedRules::border),
            Rule.of(
                    "<S> (?:~)?(?:is|are|were|was) (?:~)?neighbou?rs?(?: of (?:~)?(?<o>[SP]\\d+))?(?= by land| because| on land)",
                    DeedRules::border),
            Rule.of(
                    "<S> (?:~)?(?:is|are|were|was) (?:~)?neighbou?rs?(?: of (?:~)?(?<o>[SP]\\d+))?",
                    DeedRules::neighbours),
            Rule.of(
                    "<S> (?:~)?(?:is|are|were|was) (?:~)?(?:separated|divided|parted) (?:~)?(?:by|only by) (?:~)?(?:water|sea|strait|miles|channel|ocean|gulf|km|kilomet\\w+)",
                    DeedRules::water),
            Rule.of(
                    "<S> (?:~)?(?:less than|within|under|fewer than|barely|some|about) (?<n>\\d+) miles (?:~)?(?:of|from|off|across) <O>",
                    DeedRules::water),
            Rule.of("(?:border|frontier|boundary) (?:~)?(?:between|with|of) (?<s>S\\d+)", DeedRules::borderNamed),
            Rule.of(
                    "<S> (?:, |~)?(?:landlocked|(?:has|have|had) (?:~)?access to (?:~)?sea|(?:has|have) (?:~)?(?:coast|coastline|seaports?|access to sea)|(?:borders|touches|reaches) (?:~)?sea$)",
                    DeedRules::landlocked));

    static final List<Rule> PRESENCE = List.of(
            Rule.of("<S> (?:has|have|had) been (?:~)?in (?:~)?<O>", DeedRules::troopsIn),
            Rule.of("<S> (?:had |have )?(?:left|withdrew from|pulled out of|quit) <O>", DeedRules::troopsOut),
            Rule.of(
                    "<S> (?:~)?(?:has|have|had|keeps|kept|stations|stationed|maintains|maintained|bases|based|operates|operated|deploys|deployed|placed|put|runs|garrisoned) "
                            + "(?:~)?(?:troops|soldiers|base|bases|garrison|forces|missiles|airmen|regiment|brigade|marines|military presence|warheads|naval base|air base) (?:~)?(?:in|on|at|across|inside) (?:~)?<O>",
                    DeedRules::stationed),
            Rule.of(
                    "<S> (?:~)?(?:is|are|was|were|has been|have been|remain|remained|stayed|still) (?:~)?(?:stationed|based|deployed|garrisoned|present) (?:~)?(?:in|on|at) (?:~)?<O>",
                    DeedRules::stationed),
            Rule.of(
                    "<O> (?:~)?(?:hosts|hosted|houses|is home to|was home to) (?:~)?(?<a>[AS]\\d+) ?(?:~)?(?:troops|base|bases|soldiers|forces|garrison|missiles|weapons)?",
                    DeedRules::hosts),
            Rule.of(
                    "<S> (?:~)?(?:withdrew|pulled out|removed|pulled|closed|left) (?:~)?(?:troops|soldiers|forces|base|bases|garrison)(?: (?:~)?(?:from|in|out of) (?:~)?(?<o>[SP]\\d+))",
                    (c, m) -> stationed(c, m).kind("withdrawn")));

    static final List<Rule> HISTORY = List.of(
            Rule.of(
                    "<S> (?:~)?(?:became|becomes|gained|won|declared|achieved|obtained|proclaimed|got|regained|secured|received) (?:~)?(?:member of (?:~)?state system|independen\\w+|sovereign|statehood|states?\\b)(?: (?:~)?from (?<o>[SP]\\d+))?",
                    (c, m) -> history(c, m, Act.BECAME_STATE)),
            Rule.of(
                    "<S> (?:~)?(?:joined|entered|enters) (?:~)?(?:state system|list of states|system of states|system|international system)",
                    (c, m) -> history(c, m, Act.BECAME_STATE)),
            Rule.of(
                    "<S> (?:~)?(?:vanished|disappeared|vanishes|ceased to (?:exist|be)|left (?:~)?(?:state system|list of states)|dropped (?:out of|from|off)|was (?:~)?(?:swallowed|absorbed|annexed|dissolved|abolished|extinguished)|went out of existence|broke up|lost (?:~)?independence|came to an end as)",
                    (c, m) -> history(c, m, Act.CEASED_STATE)),
            Rule.of(
                    "<S> (?:~)?(?:has|had|have)? ?(?:counted|been counted|been listed|appeared|counts|is listed|been|figured|stood|was|were) (?:~)?(?:as|among|in|on) (?:~)?(?:state|states|list|system|independent)\\b",
                    (c, m) -> history(c, m, Act.IS_STATE)),
            Rule.of(
                    "<S> (?:~)?(?:has been|was|is|were|had been) (?:~)?(?:independent|sovereign)\\b(?: (?:~)?(?:of|from) (?<o>[SP]\\d+))?",
                    (c, m) -> history(c, m, Act.IS_STATE)),
            Rule.of(
                    "<S> (?:~)?(?:was|were|had been) (?:~)?(?:colony|colonies|protectorate|possession|dominion|province|part) of (?<o>[SP]\\d+)",
                    (c, m) -> history(c, m, Act.RULED_BY)),
            Rule.of(
                    "<S> (?:~)?(?:was|were|had been) (?:~)?(?:ruled|governed|colonised|colonized|administered) by (?<o>[SP]\\d+)",
                    (c, m) -> history(c, m, Act.RULED_BY)),
            Rule.of(
                    "<S> (?:~)?(?:was|were|had been|became) (?:~)?(?<o>[A]\\d+) (?:~)?(?:colony|protectorate|mandate|possession)",
                    (c, m) -> history(c, m, Act.RULED_BY)),
            Rule.of(
                    "(?:ended with|led to|saw|brought|after) (?:~)?(?:birth|independence|creation|emergence) of <S2>"
                            .replace("<S2>", "(?<s>[SP]\\d+)"),
                    (c, m) -> history(c, m, Act.BECAME_STATE).kind("after war")));

    static final List<Rule> RELATIONS = List.of(
            Rule.of(
                    "<S> (?:~)?(?:recognised|recognized|recognises|recognizes|recognise|recognize) (?:~)?<O>",
                    DeedRules::recognised),
            Rule.of(
                    "<S> (?:~)?(?:recognised|recognized|recognises|recognizes) (?:~)?independence of (?:~)?",
                    DeedRules::recognised),
            Rule.of(
                    "<S> (?:~)?(?:broke|broke off|severed|cut|restored|established|opened|resumed) (?:~)?(?:diplomatic )?(?:relations|ties)(?: with <O>)?",
                    DeedRules::recognised),
            Rule.of(
                    "<S> (?:~)?(?:are|were|have been|is|was|remain|remained) (?:~)?(?:rivals|enemies|adversaries|foes)",
                    DeedRules::rivals),
            Rule.of("<S> (?:~)?(?:is|was) (?:~)?rival (?:of|to) <O>", DeedRules::rivals));

    static final List<Rule> DISPUTES = List.of(Rule.of(
            "(?:dispute|crisis|quarrel|row|tension|tensions|clash|clashes|incident|incidents|standoff|stand-off|skirmish|skirmishes|flared|confrontation|border clash|exchange of fire|shots)",
            DeedRules::disputed));

    private static final Pattern ORDINAL = Pattern.compile("\\b(first|last|only)\\b");
    private static final Finder MILES =
            Finder.of("\\b(\\d+|twelve|twenty-four|a hundred and fifty|four hundred) (?:nautical )?miles");
    private static final Pattern PLACE = Pattern.compile("\\b(?:in|to|at|of) ([SP]\\d+)");

    private DeedRules() {}

    private static Statement of(Relation relation, Act act, Clause c, Matcher m) {
        return Statement.of(relation, act, c)
                .subject(c.states(Rule.group(m, "s")))
                .object(c.states(Rule.group(m, "o")));
    }

    private static Statement tested(Clause c, Matcher m) {
        String mask = c.mask();
        String said = Rule.group(m, "n");
        // "a nuclear test" counts nothing
        String n = said == null || said.equals("a") || said.equals("an") ? null : said;
        Matcher first = ORDINAL.matcher(mask);
        boolean isFirst = mask.matches(
                        ".*\\b(?:first (?:~)?(?:bomb|test|device|time|explosion|nuclear|atomic)|for the first time|for first time|first tested|first exploded)\\b.*"
                                .replace("~", "\\S+ "))
                || first.find() && first.group(1).equals("first") && n == null;
        Act act = n != null ? Act.TESTS_COUNTED : isFirst ? Act.FIRST_TEST : Act.TESTED;
        boolean missile = mask.matches(".*\\b(?:missiles?|satellite|rocket)\\b.*");
        return of(Relation.WEAPONS_TEST, act, c, m)
                .count(n == null ? -1 : Numbers.of(n))
                .kind(missile ? "ballistic missile" : "nuclear");
    }

    private static Statement nuclear(Clause c, Matcher m) {
        Statement s = of(Relation.WEAPONS_TEST, Act.NUCLEAR_POWER, c, m);
        return TreatyRules.present(c) ? s.kind("present") : s;
    }

    /** Whose coming is no visit. */
    private static final Pattern ARMED = Pattern.compile(
            "(?i)\\b(?:troops|soldiers|army|armies|forces|marines|paratroopers|fleet|navy|divisions?|tanks|units?|battalions?|pilots|airmen)\\b");

    private static @Nullable Statement visited(Clause c, Matcher m) {
        if (c.mask().matches(".*\\b(?:belligerents?|combat|fight|war|invade|troops)\\b.*")
                && !c.mask().matches(".*\\b(?:visit|visited|trip)\\b.*")) {
            return null;
        }
        Mention visitor = c.mention(Rule.group(m, "s"));
        if (visitor != null && ARMED.matcher(visitor.text()).find()) {
            return null;
        }
        var host = new LinkedHashSet<>(c.states(Rule.group(m, "o")));
        if (host.isEmpty()) {
            Matcher place = PLACE.matcher(c.mask());
            while (place.find()) {
                Mention p = c.mention(place.group(1));
                if (p != null && !p.states().equals(visitor == null ? Set.of() : visitor.states())) {
                    host.addAll(p.states());
                }
            }
        }
        boolean first = c.mask().matches(".*\\bfirst\\b.*");
        Statement s = of(Relation.VISIT, first ? Act.FIRST_VISIT : c.negated() ? Act.NEVER_VISITED : Act.VISITED, c, m)
                .object(host);
        Name name = visitor == null ? null : visitor.name();
        if (name == null && visitor != null) {
            // "before he made his trip": he whom the clause has named
            List<Name> own = c.mentions().stream()
                    .filter(x -> x.isLeader() && x.states().equals(visitor.states()))
                    .map(Mention::name)
                    .distinct()
                    .toList();
            name = own.size() == 1 ? own.getFirst() : null;
        }
        return name != null && name.kind() == Name.Kind.LEADER && !name.key().isEmpty() ? s.group(name) : s;
    }

    private static Statement hosted(Clause c, Matcher m) {
        Mention visitor = c.mention(Rule.group(m, "o"));
        Statement s = Statement.of(Relation.VISIT, Act.VISITED, c)
                .subject(c.states(Rule.group(m, "o")))
                .object(c.states(Rule.group(m, "s")));
        return visitor != null && visitor.isLeader() ? s.group(visitor.name()) : s.kind("received");
    }

    private static final Pattern COUNCIL = Pattern.compile(
            "\\b(?:resolutions?|drafts?|security council|council|admission|application|united nations|un)\\b");

    /** How often, which nobody counts. */
    private static final Pattern COUNTED =
            Pattern.compile("\\b(?:times|dozens?|scores|every|all|each|most|any|no|many)\\b");

    private static Statement vote(Clause c, Matcher m, Act act) {
        Set<Integer> voter = c.states(Rule.group(m, "s"));
        String mark = Rule.group(m, "s");
        if (mark != null && mark.endsWith("'s")) {
            // "the Soviet Union blocked our admission with its veto"
            voter = c.mentions().stream()
                    .filter(x -> x.letter() == 'S' && !x.possessive())
                    .map(Mention::states)
                    .findFirst()
                    .orElse(voter);
        }
        var about = new LinkedHashSet<>(c.allStates());
        about.removeAll(voter);
        Statement s = of(Relation.DIPLOMATIC, act, c, m).subject(voter).object(about);
        if (COUNCIL.matcher(c.timed()).find()) {
            s = s.kind("council");
        }
        s = COUNTED.matcher(c.mask()).find() ? s.kind("counted") : s;
        return c.mask().contains("that veto") || c.mask().contains("same veto") ? s.kind("that") : s;
    }

    private static Statement sanctioned(Clause c, Matcher m) {
        Statement s = of(Relation.SANCTIONS, Act.SANCTIONED, c, m);
        Matcher un =
                Pattern.compile("\\b(?:security council|united nations|un)\\b").matcher(c.mask());
        Mention g =
                c.mentions().stream().filter(x -> x.letter() == 'G').findFirst().orElse(null);
        if (un.find()
                || g != null && g.name() != null && g.name().key().matches(".*(?:United Nations|Security Council).*")) {
            return s.kind("UNSC");
        }
        if (g != null && g.name() != null && g.name().key().contains("European Union")) {
            return s.kind("EU");
        }
        var imposers = new LinkedHashSet<>(c.allStates());
        imposers.removeAll(s.object());
        return s.subject().isEmpty() ? s.subject(imposers) : s;
    }

    private static @Nullable Statement border(Clause c, Matcher m) {
        if (c.mask().matches(".*\\b(?:recogni[sz]ed|accepted|drew|drawn|closed|opened|crossed) .*")) {
            return null;
        }
        boolean sea = c.mask().matches(".*\\b(?:maritime|sea|water) (?:border|boundary|frontier).*");
        String between = m.group();
        boolean land = between.matches(".*\\b(?:land|by land)\\b.*") || c.mask().contains("by land");
        Statement s = of(Relation.BORDER, sea ? Act.WATER_BORDER : Act.LAND_BORDER, c, m);
        return s.kind(land ? "land" : "border").kind("present");
    }

    private static Statement neighbours(Clause c, Matcher m) {
        return of(Relation.BORDER, Act.LAND_BORDER, c, m).kind("neighbours").kind("present");
    }

    private static Statement water(Clause c, Matcher m) {
        Matcher miles = MILES.find(c.inMask());
        int n = miles != null ? Numbers.of(miles.group(1)) : -1;
        return of(Relation.BORDER, Act.WATER_BORDER, c, m).count(n).kind("present");
    }

    private static Statement borderNamed(Clause c, Matcher m) {
        return of(Relation.BORDER, Act.NONE, c, m).object(c.allStates());
    }

    private static Statement landlocked(Clause c, Matcher m) {
        boolean coast = !m.group().contains("landlocked");
        return of(Relation.BORDER, Act.LANDLOCKED, c, m).negated(coast != c.negated());
    }

    private static Statement stationed(Clause c, Matcher m) {
        Statement s = of(Relation.MILITARY_PRESENCE, Act.STATIONED, c, m);
        return TreatyRules.present(c) ? s.kind("present") : s;
    }

    private static boolean isTroops(Clause c, Matcher m) {
        Mention s = c.mention(Rule.group(m, "s"));
        return s != null
                && s.text()
                        .matches(
                                "(?i).*\\b(?:troops|soldiers|forces|army|garrison|marines|airmen|navy|fleet|military|units?|tanks)$");
    }

    /** "Turkish troops have been in Cyprus." */
    private static @Nullable Statement troopsIn(Clause c, Matcher m) {
        return isTroops(c, m) ? stationed(c, m) : null;
    }

    /** "Soviet troops left Hungary." */
    private static @Nullable Statement troopsOut(Clause c, Matcher m) {
        return isTroops(c, m) ? stationed(c, m).kind("withdrawn") : null;
    }

    private static Statement hosts(Clause c, Matcher m) {
        Statement s = Statement.of(Relation.MILITARY_PRESENCE, Act.STATIONED, c)
                .subject(c.states(Rule.group(m, "a")))
                .object(c.states(Rule.group(m, "o")));
        return TreatyRules.present(c) ? s.kind("present") : s;
    }

    private static Statement history(Clause c, Matcher m, Act act) {
        Statement s = of(Relation.HISTORY, act, c, m);
        boolean listed = c.mask().matches(".*\\b(?:list|system|vanished|disappeared|ceased).*");
        return listed ? s.kind("list") : s;
    }

    private static Statement recognised(Clause c, Matcher m) {
        Statement s = of(Relation.DIPLOMATIC, Act.RECOGNISED, c, m);
        return s.kind(m.group().matches(".*\\b(?:broke|severed|cut)\\b.*") ? "broken" : "opened");
    }

    private static @Nullable Statement rivals(Clause c, Matcher m) {
        if (c.mask().matches(".*\\bW\\d.*")) {
            return null;
        }
        return of(Relation.DISPUTE, Act.RIVALS, c, m);
    }

    private static Statement disputed(Clause c, Matcher m) {
        return Statement.of(Relation.DISPUTE, Act.DISPUTED, c).subject(c.allStates());
    }
}
