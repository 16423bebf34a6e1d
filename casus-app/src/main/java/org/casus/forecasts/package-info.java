/**
 * The register of forecasts: what was said, when, by whom and by which model, and how it turned out. In: an answer's JSON with
 * criteria and a date; later an outcome with evidence. Out: lists, scores, exports. Entries are only ever added, each with the
 * hash of the one before it. Kept in SQLite or PostgreSQL ({@link org.casus.forecasts.Database}).
 */
@NullMarked
package org.casus.forecasts;

import org.jspecify.annotations.NullMarked;
