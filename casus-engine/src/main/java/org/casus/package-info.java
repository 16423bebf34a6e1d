/**
 * The library's front door: {@link org.casus.Casus} and nothing else.
 *
 * <p>Public interface, with all of {@code org.casus.answer}, and the few types of {@code org.casus.world} and {@code
 * org.casus.documents} that their signatures name. Everything else may change in any version; docs/api.md has the list.
 */
@NullMarked
package org.casus;

import org.jspecify.annotations.NullMarked;
