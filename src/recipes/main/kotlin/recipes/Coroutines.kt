package recipes

import io.github.portonevertx.v2.PortOneV2Client
import io.github.portonevertx.v2.payments.CancelRequest
import io.github.portonevertx.v2.payments.Payment
import io.vertx.core.streams.ReadStream
import io.vertx.kotlin.coroutines.coAwait
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

// [refund]
/** Refunds and reads the payment after it. The key is made once and stored with the order. */
suspend fun refund(client: PortOneV2Client, key: String, id: String, amount: Long): Payment {
  val request = CancelRequest.builder().paymentId(id).amount(amount).reason("customer's request").build()
  client.withIdempotencyKey(key).payments().cancel(request).coAwait()
  return client.payments().get(id).coAwait()
}
// [/refund]

// [flow]
/** The entries of a stream, one at a time: a page is requested when the collector gets to it. */
fun <T : Any> flowOf(stream: () -> ReadStream<T>): Flow<T> = flow {
  val entries = Channel<T>(Channel.UNLIMITED)
  val source = stream().pause()
  source
    .exceptionHandler { entries.close(it) }
    .endHandler { entries.close() }
    .handler { entries.trySend(it) }
  try {
    while (true) {
      source.fetch(1)
      val entry = entries.receiveCatching()
      entry.exceptionOrNull()?.let { throw it }
      emit(entry.getOrNull() ?: break)
    }
  } finally {
    source.handler(null)
  }
}
// [/flow]
