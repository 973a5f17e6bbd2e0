package org.donecal.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Lazy;
import org.donecal.kernel.Measure;

/** The manners every request meets. */
public final class WebModule implements AppModule {
  private final WebSettings settings;
  private final Function<String, String> assets;
  private final Frame frame;
  private final Scratch scratch;
  private final Admins admins;
  private final Alarm alarm;
  private final Lazy<Templates> templates = new Lazy<>(Templates::new);

  /**
   * @param assets from an asset's path to its path under the context, such as {@code
   *     /static/1f2e3d/web/house.css}
   * @param frame what stands around every page
   * @param scratch the folder of files that are needed for one request only
   * @param alarm hears of what nobody foresaw
   */
  public WebModule(
      WebSettings settings,
      Function<String, String> assets,
      Frame frame,
      Path scratch,
      Admins admins,
      Alarm alarm) {
    this.admins = admins;
    this.alarm = alarm;
    this.settings = settings;
    this.assets = assets;
    this.frame = frame;
    this.scratch = new Scratch(scratch);
  }

  public MannersFilter filter() {
    return new MannersFilter(settings, alarm);
  }

  /** The health pages over what the application leans on. */
  public Health health(List<Health.Check> checks) {
    return new Health(checks);
  }

  /** The page for those who watch the server. */
  public Metrics metrics(Collection<Measure> measures) {
    return new Metrics(measures, admins);
  }

  /**
   * What stands at the root where nothing else does.
   *
   * @param first where the visit begins
   */
  public FrontDoor door(String first) {
    return new FrontDoor(first);
  }

  /** What writes letters to those who aren't here. */
  public Letterhead letterhead() {
    return new Letterhead(templates, settings.baseUrl());
  }

  /** Where files may lie that are gone after their request. */
  public Scratch scratch() {
    return scratch;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new Problems(alarm),
        new CrossSiteGuard(settings),
        new BodyLimit(),
        new InputReader(),
        new UploadReader(scratch),
        new JsonResolver(),
        new StreamedWriter(),
        new AttachmentWriter(),
        new EventStream.Noting(),
        new Pages(templates, assets, frame, admins));
  }

  /** JSON as the contract has it: nulls are written. */
  private static final class JsonResolver implements ContextResolver<Jsonb> {
    private final Jsonb jsonb =
        JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withSerializers(new FaultWriter()));

    @Override
    public Jsonb getContext(Class<?> type) {
      return jsonb;
    }
  }
}
