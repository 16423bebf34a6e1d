/**
 * The service: the web page, the API beneath {@code /api/v1} and its description, health and metrics.
 *
 * <p>In the flow it stands beside the command line: requests come in, the engine answers, and the report package renders the
 * same JSON that the commands print. {@link Service} starts it; {@link Route} is the one table of what it offers.
 */
@NullMarked
package org.casus.http;

import org.jspecify.annotations.NullMarked;
