/**
 * What is asked and what is answered: values only, rendered by the faces.
 *
 * <p>Comes between {@code engine}, which fills them, and the command line, pages and reports, which show them.
 */
@NullMarked
package org.casus.answer;

import org.jspecify.annotations.NullMarked;
