/**
 * Casus as a server of the Model Context Protocol: assistants ask it for numbers in place of guessing them.
 *
 * <p>Beside the service in the flow; the tools take what the API's requests take and answer what it answers.
 */
@NullMarked
package org.casus.mcp;

import org.jspecify.annotations.NullMarked;
