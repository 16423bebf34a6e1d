package org.casus.record;

import java.util.List;
import java.util.Map;

/**
 * All tables of facts.
 *
 * @param documents title, publisher, date and address of the documents that rows cite, by id
 */
public record Chronicle(
        List<War> wars,
        List<WarSide> warSides,
        List<Grouping> groupings,
        List<Coverage> groupingsCoverage,
        List<Visit> visits,
        List<VisitCoverage> visitCoverage,
        List<Leader> leaders,
        List<Partnership> partnerships,
        List<Veto> vetoes,
        List<Coverage> vetoCoverage,
        List<Sanction> sanctions,
        List<WeaponsTest> weaponsTests,
        List<Coverage> weaponsCoverage,
        List<Presence> presence,
        List<Event> events,
        List<TreatyName> treatyNames,
        Map<String, String> documents) {
    public Chronicle {
        wars = List.copyOf(wars);
        warSides = List.copyOf(warSides);
        groupings = List.copyOf(groupings);
        groupingsCoverage = List.copyOf(groupingsCoverage);
        visits = List.copyOf(visits);
        visitCoverage = List.copyOf(visitCoverage);
        leaders = List.copyOf(leaders);
        partnerships = List.copyOf(partnerships);
        vetoes = List.copyOf(vetoes);
        vetoCoverage = List.copyOf(vetoCoverage);
        sanctions = List.copyOf(sanctions);
        weaponsTests = List.copyOf(weaponsTests);
        weaponsCoverage = List.copyOf(weaponsCoverage);
        presence = List.copyOf(presence);
        events = List.copyOf(events);
        treatyNames = List.copyOf(treatyNames);
        documents = Map.copyOf(documents);
    }
}
