package com.example.subscriptions

import io.github.portonevertx.v2.PortOneV2Client
import io.github.portonevertx.v2.PortOneV2Options
import io.vertx.core.Vertx
import org.slf4j.LoggerFactory
import kotlin.system.exitProcess

private val log = LoggerFactory.getLogger("com.example.subscriptions.Main")

/** Reads `PORTONE_CHANNEL_KEY`; the library reads `PORTONE_V2_API_SECRET`. */
fun main() {
    val vertx = Vertx.vertx()
    try {
        val channelKey = System.getenv("PORTONE_CHANNEL_KEY") ?: error("PORTONE_CHANNEL_KEY is not set")
        val client = PortOneV2Client.create(vertx, PortOneV2Options())
        vertx.deployVerticle(SubscriptionVerticle(client, channelKey)).await()
        // Charges that are running may finish.
        Runtime.getRuntime().addShutdownHook(Thread { client.close().eventually(vertx::close).await() })
        log.info("subscriptions are served on the event bus")
    } catch (failure: RuntimeException) {
        log.error("not started: {}", failure.message)
        vertx.close().await()
        exitProcess(1)
    }
}
