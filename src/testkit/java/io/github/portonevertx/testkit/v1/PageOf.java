package io.github.portonevertx.testkit.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits a list into PortOne's pages, which are numbered from 1; 0 means that there is none. */
final class PageOf {

  private static final long DEFAULT_LIMIT = 20;
  private static final long MAX_LIMIT = 1000;

  private PageOf() {}

  /**
   * Returns the page that the query requests; past the last one PortOne answers 400, not an empty
   * list.
   */
  static SimulatedResponse asked(SimulatedRequest ask, List<?> all) {
    return cut(ask, all, ask.number("limit", DEFAULT_LIMIT));
  }

  /**
   * Returns the page as {@link #asked} does, for the operations that have no {@code limit} and
   * ignore one.
   */
  static SimulatedResponse fixed(SimulatedRequest ask, List<?> all) {
    return cut(ask, all, DEFAULT_LIMIT);
  }

  private static SimulatedResponse cut(SimulatedRequest ask, List<?> all, long limit) {
    long page = ask.number("page", 1);
    if (page < 1) {
      throw new BadRequest("page 파라메터는 1 이상이어야 합니다.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadRequest("limit 파라메터는 1 이상 1000 이하여야 합니다.");
    }
    long last = Math.max(1, (all.size() + limit - 1) / limit);
    if (page > last) {
      throw new BadRequest("존재하지 않는 페이지입니다.");
    }
    int from = (int) ((page - 1) * limit);
    int to = (int) Math.min(all.size(), from + limit);
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("total", all.size());
    response.put("previous", page - 1);
    response.put("next", page < last ? page + 1 : 0);
    response.put("list", all.subList(from, to));
    return SimulatedResponse.ok(response);
  }
}
