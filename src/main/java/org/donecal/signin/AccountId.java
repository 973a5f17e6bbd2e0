package org.donecal.signin;

import java.util.UUID;

/** Names an account; never shown outside. */
public record AccountId(UUID value) {}
