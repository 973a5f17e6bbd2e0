package org.donecal.sharing;

import java.util.UUID;

/** That somebody was told of a share, and when. */
record Invitation(UUID id, UUID share, Reader reader, long at) {}
