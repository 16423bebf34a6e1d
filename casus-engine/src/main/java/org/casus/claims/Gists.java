package org.casus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a clause says by what it names, one kind of statement after the other. */
final class Gists {
    private Gists() {}

    private static final Set<Relation> TREATIES = Set.of(Relation.ALLIANCE, Relation.TREATY_DUTY, Relation.MEMBERSHIP);

    /**
     * What a clause can say, the likeliest first.
     *
     * @param known what a rule has read in it, if one has: only more of that kind is looked for
     */
    static List<Statement> read(Gist gist, Discourse discourse, @Nullable Statement known) {
        Relation kind = known == null || known.act() == Act.NONE ? null : known.relation();
        boolean treaty = kind == null || TREATIES.contains(kind);
        var list = new ArrayList<Statement>();
        if (kind == null || kind == Relation.WAR) {
            add(list, WarGist.read(gist, discourse.topic() == Discourse.Topic.WAR));
        }
        if (treaty) {
            add(list, DutyGist.read(gist, discourse));
            add(list, TreatyGist.read(gist, discourse));
        }
        if (kind != Relation.WAR) {
            List<Statement> facts = FactGist.read(gist, discourse);
            boolean member = known != null && known.act() == Act.MEMBER && gist.first("GT") == null;
            facts.stream().filter(s -> !member || s.act() != Act.MEMBER).forEach(list::add);
        }
        return list;
    }

    private static void add(List<Statement> list, @Nullable Statement s) {
        if (s != null) {
            list.add(s);
        }
    }
}
