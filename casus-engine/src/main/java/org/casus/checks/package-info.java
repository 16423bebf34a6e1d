/**
 * Claims held against the record.
 *
 * <p>Comes in: the claims of an article ({@code claims}), the world and the tables of facts ({@code record}). Goes out: each
 * claim with a verdict, an explanation, and the rows it rests on. One class checks one kind of statement and says whether what
 * the statement affirms is so, is not so, is so in part, or is not on record; a negation turns that round. Where a list is not
 * known to be complete, what is missing from it is unverified, never contradicted.
 */
@NullMarked
package org.casus.checks;

import org.jspecify.annotations.NullMarked;
