/**
 * What a module is and how things fail: the few words that every other room speaks.
 *
 * <p>Refuses anything that knows a library, a table or a URL.
 */
@NullMarked
package org.donecal.kernel;

import org.jspecify.annotations.NullMarked;
