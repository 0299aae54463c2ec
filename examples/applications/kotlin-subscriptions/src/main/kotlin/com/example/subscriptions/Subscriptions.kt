package com.example.subscriptions

import io.github.portonevertx.FailureKind
import io.github.portonevertx.PortOneException
import io.github.portonevertx.v2.payments.Verification
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import org.slf4j.LoggerFactory
import java.time.Duration
import java.time.InstantSource

/** A request that the state of the subscriptions does not allow. */
class SubscriptionException(val kind: FailureKind, message: String) : Exception(message)

/** The subscriptions, in memory. It is confined to the event loop of its verticle. */
class Subscriptions(private val billing: Billing, private val clock: InstantSource) {
    /** The lock is held while PortOne answers, so the requests about one subscription follow each other. */
    private class Entry {
        val lock = Mutex()
        var subscription: Subscription? = null
    }

    private val entries = HashMap<String, Entry>()

    fun get(id: String): Subscription = entry(id).subscription ?: throw unknown(id)

    /** Charges the first month. It may be repeated, with the same id, until it returns. */
    suspend fun start(id: String, plan: Plan, card: Card): Subscription {
        val entry = entries.getOrPut(id) { Entry() }
        return entry.lock.withLock {
            val subscription =
                entry.subscription
                    ?: entry.save(Subscription(id, plan, billing.issueKey(id, card), clock.instant()))
            if (subscription.status == Status.PENDING) begin(entry, subscription) else subscription
        }
    }

    /** Ends a subscription at the end of the month that is paid. The outcome of its first charge has to be known. */
    suspend fun cancel(id: String): Subscription {
        val entry = entry(id)
        return entry.lock.withLock {
            if (entry.subscription?.status == Status.PENDING) {
                throw SubscriptionException(FailureKind.CONFLICT, "the first charge of $id is not known yet")
            }
            val subscription = settle(entry) ?: throw unknown(id)
            when (subscription.status) {
                Status.ACTIVE -> {
                    billing.revokeSchedule(subscription)
                    end(entry, subscription)
                }
                Status.PAST_DUE -> end(entry, subscription)
                else -> subscription
            }
        }
    }

    /** Learns what has become of the charges that were due, and schedules the next ones. */
    suspend fun settleAll() {
        for ((id, entry) in entries.toMap()) {
            try {
                entry.lock.withLock { settle(entry) }
            } catch (failure: PortOneException) {
                log.warn("{} is not settled, and tried again later: {}", id, failure.message)
            }
        }
    }

    private suspend fun settle(entry: Entry): Subscription? {
        val subscription = entry.subscription
        return when (subscription?.status) {
            Status.PENDING -> begin(entry, subscription)
            Status.ACTIVE -> renew(entry, subscription)
            else -> subscription
        }
    }

    private suspend fun begin(entry: Entry, pending: Subscription): Subscription {
        try {
            billing.charge(pending, month = 1)
        } catch (failure: PortOneException) {
            if (failure.kind() != FailureKind.REJECTED) throw failure
            log.info("the first charge of {} is declined: {}", pending.id, failure.pgCode())
            billing.deleteKey(pending)
            return entry.save(pending.copy(status = Status.DECLINED))
        }
        return paid(entry, pending.copy(status = Status.ACTIVE))
    }

    private suspend fun renew(entry: Entry, active: Subscription): Subscription {
        val month = active.nextMonth
        if (clock.instant() < active.dueAt(month)) return active
        return when (val outcome = billing.outcome(active, month)) {
            Verification.Result.VERIFIED -> paid(entry, active)
            Verification.Result.FAILED -> entry.save(active.copy(status = Status.PAST_DUE))
            Verification.Result.NOT_FOUND, Verification.Result.NOT_PAID -> active
            else -> {
                log.error("{} needs a decision by a person: {}", active.paymentId(month), outcome)
                active
            }
        }
    }

    /** Schedules the month after the one that is paid, and only then counts it as paid: what fails is repeated. */
    private suspend fun paid(entry: Entry, subscription: Subscription): Subscription {
        val paid = subscription.copy(paidMonths = subscription.nextMonth)
        // The due time has passed when the months before it were settled late.
        billing.schedule(paid, paid.nextMonth, at = maxOf(paid.dueAt(paid.nextMonth), clock.instant() + LEAD))
        return entry.save(paid)
    }

    private suspend fun end(entry: Entry, subscription: Subscription): Subscription {
        billing.deleteKey(subscription)
        return entry.save(subscription.copy(status = Status.CANCELLED))
    }

    private fun Entry.save(changed: Subscription): Subscription {
        log.info("{} is {}, paid months: {}", changed.id, changed.status, changed.paidMonths)
        subscription = changed
        return changed
    }

    private fun entry(id: String): Entry = entries[id] ?: throw unknown(id)

    private fun unknown(id: String) = SubscriptionException(FailureKind.NOT_FOUND, "there is no subscription $id")

    private companion object {
        val LEAD: Duration = Duration.ofMinutes(1)
        val log = LoggerFactory.getLogger(Subscriptions::class.java)
    }
}
