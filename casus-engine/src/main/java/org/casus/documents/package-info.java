/**
 * The intake of documents: bytes in, {@link org.casus.documents.Document}s out.
 *
 * <p>Stands beside {@code features} in the flow: articles come in as WordPress records (whole or damaged), HTML pages,
 * Markdown or plain text; {@code checks} holds what they say against {@code world}, and {@code report} shows them. What is
 * broken is repaired before it is parsed, and every repair is listed in the document; text is never lost on the way. Knows
 * nothing of the rest of Casus; jsoup and Jackson stay inside.
 */
@NullMarked
package org.casus.documents;

import org.jspecify.annotations.NullMarked;
