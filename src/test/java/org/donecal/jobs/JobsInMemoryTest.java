package org.donecal.jobs;

import java.util.Optional;
import javax.sql.DataSource;

class JobsInMemoryTest extends JobsContract {
  @Override
  Optional<DataSource> shared() {
    return Optional.empty();
  }
}
