package org.casus.simulation;

import java.util.stream.IntStream;
import org.casus.features.OnsetTraits;
import org.casus.model.OnsetModel;
import org.casus.world.Snapshot;

/** The risk of every attack of a day. Immutable. */
public final class Risks {
    private final int n;
    private final double[] risk;

    private Risks(int n, double[] risk) {
        this.n = n;
        this.risk = risk;
    }

    /** Computes them all. */
    public static Risks of(Snapshot snapshot, OnsetModel model) {
        int n = snapshot.size();
        var traits = OnsetTraits.of(snapshot);
        double[] risk = IntStream.range(0, n * n)
                .mapToDouble(i -> i / n == i % n ? 0 : model.risk(traits.of(i / n, i % n)))
                .toArray();
        return new Risks(n, risk);
    }

    /** The chance that the attack comes within a year, 0–1; positions of the attacker and the target. */
    public double of(int a, int t) {
        return risk[a * n + t];
    }
}
