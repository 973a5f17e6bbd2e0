/**
 * Our HTTP manners: problems, pages from Velocity, reading of input, request ids, the cross-site
 * guard, security headers, limits, health.
 *
 * <p>Refuses to know what the application is about, and who is asking.
 */
@NullMarked
package org.donecal.web;

import org.jspecify.annotations.NullMarked;
