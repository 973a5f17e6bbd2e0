/**
 * The WAR in the containers it is made for, each in a process of its own: that it runs, refuses to
 * run, and loses nothing.
 */
@NullMarked
package org.donecal.containers;

import org.jspecify.annotations.NullMarked;
