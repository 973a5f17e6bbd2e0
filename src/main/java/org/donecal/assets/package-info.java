/**
 * Scripts, styles and pictures under addresses that change with their content, so that browsers may
 * keep them for ever.
 *
 * <p>Refuses to serve anything outside {@code /static}.
 */
@NullMarked
package org.donecal.assets;

import org.jspecify.annotations.NullMarked;
