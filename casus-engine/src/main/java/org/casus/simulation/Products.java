package org.casus.simulation;

import org.casus.features.Columns;

/** The places of the columns that are made of others. */
final class Products {
    static final int LAND_RIVAL = Columns.named("own land border × other rival");
    static final int ALLY_RIVAL = Columns.named("own ally × other rival");
    static final int ALLY_LAND = Columns.named("own ally × other land border");
    static final int ALLY_ALLY = Columns.named("own ally × other ally");
    static final int MAJOR_MAJORS = Columns.named("major × majors");
    static final int ALLY_MAJORS = Columns.named("own ally × majors");
    static final int LAND_MAJORS = Columns.named("own land border × majors");
    static final int ATTACKS_ALLY = Columns.named("attacks × own ally");
    static final int ATTACKS_LAND = Columns.named("attacks × own land border");
    static final int ATTACKS_RIVAL = Columns.named("attacks × own rival");
    static final int ATTACKS_DISTANCE = Columns.named("attacks × own distance");
    static final int ALLY_MAJOR = Columns.named("own ally × major");
    static final int MAJOR_SIDE_MAJOR = Columns.named("major × own side major");
    static final int JOINER_REGION = Columns.named("joiner × own same region");
    static final int ATTACKS_OTHER_ALLY = Columns.named("attacks × other ally");
    static final int ATTACKS_OTHER_LAND = Columns.named("attacks × other land border");
    static final int ATTACKS_OTHER_RIVAL = Columns.named("attacks × other rival");
    static final int ONGOING_LAND = Columns.named("other ongoing × other land border");
    static final int ATTACKS_MAJOR = Columns.named("attacks × major");
    static final int ATTACKS = Columns.named("attacks");
    static final int ATTACKS_SIDE_MAJOR = Columns.named("attacks × own side major");
    static final int ATTACKS_SHARE = Columns.named("attacks × own side share");
    static final int NEARER_STRENGTH = Columns.named("nearer distance × strength");
    static final int NEARER_THEIR_STRENGTH = Columns.named("nearer distance × their strength");

    private Products() {}
}
