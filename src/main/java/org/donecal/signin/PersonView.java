package org.donecal.signin;

import org.jspecify.annotations.Nullable;

/**
 * A person as told to themselves.
 *
 * @param verified whether the address is known to be the person's own
 * @param wantedEmail takes the place of the address once it is proven
 */
public record PersonView(
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    boolean verified,
    @Nullable String wantedEmail) {}
