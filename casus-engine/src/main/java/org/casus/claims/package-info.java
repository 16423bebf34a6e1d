/**
 * From sentences to claims: who did what with whom, when, how surely, and who says so.
 *
 * <p>Comes in: a {@link org.casus.documents.Document} and a {@link org.casus.claims.Vocabulary} of names. Goes out: a
 * {@link org.casus.claims.Reading} with claims, signals, questions, and what was not understood. Rules over words, no
 * statistics: a sentence is cut into clauses, names and dates in it become marks ({@code S0}, {@code D1}), what "it" and "both
 * countries" stand for is looked up, and each relation has its patterns over the marked text. {@code checks} holds the result
 * against the record.
 */
@NullMarked
package org.casus.claims;

import org.jspecify.annotations.NullMarked;
