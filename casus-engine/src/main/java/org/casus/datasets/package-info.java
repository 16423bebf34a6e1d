/**
 * Published data files in, {@link org.casus.world.Tables} out.
 *
 * <p>Comes first in the flow. One {@link org.casus.datasets.Format} per published file reads it into rows of Casus's own
 * schema; {@link org.casus.datasets.Import} runs them over a folder and puts the rows into the {@link
 * org.casus.datasets.Store}; {@link org.casus.datasets.Worlds} gives the world of a store or the embedded one. Every
 * problem in a file is a {@link org.casus.datasets.DataIssue}.
 */
@NullMarked
package org.casus.datasets;

import org.jspecify.annotations.NullMarked;
