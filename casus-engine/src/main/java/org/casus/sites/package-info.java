/**
 * Websites: pages and WordPress sites read through their {@code wp/v2} interface, and drafts written to them. {@link Web}
 * holds the rules of the road (politeness, bounds, credentials, redirects), {@link Site} the interface, {@link SiteWalk} the
 * reading of a whole site.
 */
@NullMarked
package org.casus.sites;

import org.jspecify.annotations.NullMarked;
