/**
 * Sweeps and grids of what-ifs as Spark jobs: {@link org.casus.spark.SweepJob} and {@link org.casus.spark.GridJob}, submitted
 * to a cluster with {@code spark-submit} (docs/spark.md).
 *
 * <p>Each year and attacker is a file that Casus writes itself ({@link org.casus.datasets.PartitionWriter}), so that it has
 * the same bytes whichever executor makes it, and however often.
 */
@NullMarked
package org.casus.spark;

import org.jspecify.annotations.NullMarked;
