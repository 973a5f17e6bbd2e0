package org.donecal.reports;

import java.util.Set;
import org.donecal.kernel.AppModule;
import org.hibernate.SessionFactory;

/** Where the time went. */
public final class ReportsModule implements AppModule {
  private final Statistics statistics;
  private final Report report;

  public ReportsModule(SessionFactory store) {
    this.statistics = new Statistics(store);
    this.report = new Report(store);
  }

  public Statistics statistics() {
    return statistics;
  }

  public Report report() {
    return report;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new StatisticsResource(statistics), new ReportResource(report), new ReportPage());
  }
}
