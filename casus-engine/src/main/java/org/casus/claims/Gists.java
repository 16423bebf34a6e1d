package org.casus.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a clause says by what it names, one kind of statement after the other. */
final class Gists {
    private Gists() {}

    /** What a clause can say, the likeliest first. */
    static List<Statement> read(Gist gist, Discourse discourse) {
        var list = new ArrayList<Statement>();
        add(list, WarGist.read(gist, discourse.topic() == Discourse.Topic.WAR));
        add(list, TreatyGist.read(gist));
        list.addAll(FactGist.read(gist, discourse));
        return list;
    }

    private static void add(List<Statement> list, @Nullable Statement s) {
        if (s != null) {
            list.add(s);
        }
    }
}
