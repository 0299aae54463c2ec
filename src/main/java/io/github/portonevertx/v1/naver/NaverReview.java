package io.github.portonevertx.v1.naver;

import io.github.portonevertx.internal.json.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's review.
 *
 * @param reviewId Naver's id of it; never null
 * @param score 0 to 2 for a general review, 10 to 13 for a premium one; the higher the better; null
 *     when absent
 * @param title the title, or the whole text of a general review; null when absent
 * @param content the text of a premium review; null for a general one
 * @param productOrderId the reviewed product order; null when absent
 * @param productId the shop's id of the goods; null when absent
 * @param productName the name of the goods; null when absent
 * @param productOptionName the name of the option; null without one
 * @param writer the author, partly hidden by Naver; null when absent
 * @param createdAt when it was written; null when PortOne has no time
 * @param modifiedAt when it was last changed; null when it was not
 */
public record NaverReview(
    String reviewId,
    @Nullable String score,
    @Nullable String title,
    @Nullable String content,
    @Nullable String productOrderId,
    @Nullable String productId,
    @Nullable String productName,
    @Nullable String productOptionName,
    @Nullable String writer,
    @Nullable Instant createdAt,
    @Nullable Instant modifiedAt) {
  /** Checks the required fields: {@code review_id}. */
  public NaverReview {
    Fields.required(reviewId, "review_id");
  }

  /** Returns a text without the author and the review. */
  @Override
  public String toString() {
    return "NaverReview[reviewId="
        + reviewId
        + ", score="
        + score
        + ", productOrderId="
        + productOrderId
        + ", createdAt="
        + createdAt
        + "]";
  }
}
