package org.casus.engine;

import java.util.List;
import java.util.stream.Stream;
import org.casus.answer.TrackRecord;
import org.casus.model.Hindcasts;
import org.casus.model.Reliability;
import org.casus.model.Tally;
import org.casus.world.Level;

/** How the forecasts of the past fared. */
public final class TrackRecords {
    private TrackRecords() {}

    public static TrackRecord of(Hindcasts hindcasts) {
        return new TrackRecord(Stream.of(Level.WAR, Level.FORCE, Level.DISPUTE)
                .map(level -> ofLevel(hindcasts, level))
                .toList());
    }

    private static TrackRecord.OfLevel ofLevel(Hindcasts hindcasts, Level level) {
        var reliability = new Reliability(hindcasts, level);
        List<TrackRecord.Bin> bins = reliability.bins().stream()
                .map(b -> new TrackRecord.Bin(b.low(), b.high(), row(b.past())))
                .toList();
        List<TrackRecord.Era> eras = reliability.eras().stream()
                .map(e -> new TrackRecord.Era(e.from(), e.to(), row(e.past())))
                .toList();
        return new TrackRecord.OfLevel(level, row(reliability.all()), bins, eras);
    }

    private static TrackRecord.Row row(Tally t) {
        return new TrackRecord.Row(t.n(), t.conflicts(), t.expected(), t.joined(), t.low(), t.high());
    }
}
