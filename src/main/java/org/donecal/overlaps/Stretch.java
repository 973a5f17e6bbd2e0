package org.donecal.overlaps;

import java.util.UUID;

/** Where an entry of hours lies. */
record Stretch(UUID id, long startsAt, long endsAt) {}
