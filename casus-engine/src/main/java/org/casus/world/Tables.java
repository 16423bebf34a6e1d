package org.casus.world;

import java.util.List;

/** Everything that is known, row by row, in Casus's own schema; filled by {@code datasets}. */
public record Tables(
        List<Source> sources,
        List<StateSpell> states,
        List<StateName> names,
        List<Treaty> treaties,
        List<Membership> memberships,
        List<PledgeYear> pledgeYears,
        List<Capability> capabilities,
        List<Contiguity> contiguities,
        List<Distance> distances,
        List<Capital> capitals,
        List<PowerSpell> powers,
        List<Rivalry> rivalries,
        List<Regime> regimes,
        List<Colony> colonies,
        List<Conflict> conflicts,
        List<Participation> participations,
        List<WarDispute> warDisputes,
        List<Ending> endings,
        List<UnVoting> unVotes,
        List<SharedOrganizations> sharedOrganizations,
        List<StateTrade> trade,
        List<StateCode> stateCodes,
        List<Leader> leaders,
        List<ArmedConflict> armedConflicts,
        List<InternationalCrisis> crises) {
    public Tables {
        sources = List.copyOf(sources);
        states = List.copyOf(states);
        names = List.copyOf(names);
        treaties = List.copyOf(treaties);
        memberships = List.copyOf(memberships);
        pledgeYears = List.copyOf(pledgeYears);
        capabilities = List.copyOf(capabilities);
        contiguities = List.copyOf(contiguities);
        distances = List.copyOf(distances);
        capitals = List.copyOf(capitals);
        powers = List.copyOf(powers);
        rivalries = List.copyOf(rivalries);
        regimes = List.copyOf(regimes);
        colonies = List.copyOf(colonies);
        conflicts = List.copyOf(conflicts);
        participations = List.copyOf(participations);
        warDisputes = List.copyOf(warDisputes);
        endings = List.copyOf(endings);
        unVotes = List.copyOf(unVotes);
        sharedOrganizations = List.copyOf(sharedOrganizations);
        trade = List.copyOf(trade);
        stateCodes = List.copyOf(stateCodes);
        leaders = List.copyOf(leaders);
        armedConflicts = List.copyOf(armedConflicts);
        crises = List.copyOf(crises);
    }
}
