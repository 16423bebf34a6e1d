package org.casus.spark;

import java.io.Serializable;
import org.casus.datasets.PartitionWriter;

/**
 * A partition that is written.
 *
 * @param attacker COW number
 * @param file its name, made from its bytes
 * @param found whether an earlier run had written it
 */
record Part(int year, int attacker, String file, boolean found) implements Serializable, Comparable<Part> {
    private static final long serialVersionUID = 1L;

    String path() {
        return PartitionWriter.folder(year, attacker) + "/" + file;
    }

    @Override
    public int compareTo(Part other) {
        return year == other.year ? Integer.compare(attacker, other.attacker) : Integer.compare(year, other.year);
    }
}
