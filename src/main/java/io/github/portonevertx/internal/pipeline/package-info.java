/**
 * The stages of the pipeline, one class each, in the order of {@link
 * io.github.portonevertx.internal.pipeline.HttpPipeline}. The list is generated from it:
 *
 * <ol>
 *   <li>CallerContextStage: looks up the operation, sets the deadline, and answers on the caller's
 *       context
 *   <li>UnknownOutcomeLog: logs writes whose outcome is unknown
 *   <li>Validation: rejects calls that the catalogue does not allow
 *   <li>Defaults: fills in the settings of the client
 *   <li>ComposedOperations: answers the library's own actions: health, payments.verify
 *   <li>Batches: splits lists of ids that are too long for one request
 *   <li>Coalescing: lets identical reads share an answer (option coalesceReads)
 *   <li>LoadLimit: limits the calls in flight, and queues or rejects the others
 *   <li>CallStats: records the last answer and the last failure, for health
 *   <li>Retry: retries calls after transient failures, within a budget
 *   <li>Authentication: adds the access token, and replays once after a 401
 *   <li>HttpHandler: sends one HTTP request and reads its answer
 * </ol>
 *
 * <p>A proxy of a verticle has the first three stages and those of {@code internal.bus}.
 */
@NullMarked
package io.github.portonevertx.internal.pipeline;

import org.jspecify.annotations.NullMarked;
