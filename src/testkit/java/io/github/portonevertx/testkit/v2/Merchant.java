package io.github.portonevertx.testkit.v2;

import io.github.portonevertx.testkit.JsonStore;
import io.github.portonevertx.testkit.ManualClock;

/** What the simulated merchant has: payments, billing keys and the like, and their operations. */
final class Merchant {

  private final Effects effects = new Effects();
  private final Channels channels = new Channels();
  private final Notices notices;
  private final Ledger ledger;
  private final Refunds refunds;
  private final BillingKeys billingKeys;
  private final PaymentSchedules schedules;
  private final Promotions promotions;
  private final ManualApprovals approvals;
  private final IdentityVerifications identityVerifications;
  private final Charges charges;
  private final PaymentWindow window;
  private final JsonStore registered = JsonStore.asGiven();
  private final ManualClock clock;
  private final Shapes shapes;
  private final Ids ids = new Ids();

  Merchant(PortOneV2SimulatorOptions options, Shapes shapes) {
    this.clock = options.clock();
    this.shapes = shapes;
    String storeId = options.stores().get(0);
    this.notices = new Notices(clock, options.requestLimit());
    this.ledger = new Ledger(clock, shapes, notices, ids, storeId);
    this.refunds = new Refunds(clock, ledger, notices);
    this.billingKeys = new BillingKeys(clock, shapes, channels, notices, ids, storeId);
    this.charges = new Charges(ledger, effects, notices);
    this.schedules = new PaymentSchedules(clock, shapes, billingKeys, charges, ids);
    this.promotions = new Promotions(clock, shapes, storeId);
    this.approvals = new ManualApprovals(ledger, billingKeys, ids, storeId);
    this.window =
        new PaymentWindow(ledger, charges, channels, approvals, notices, registered, ids, options);
    this.identityVerifications = new IdentityVerifications(clock, shapes);
  }

  /** Adds the handlers of every operation but the logins. */
  void register(Handlers handlers) {
    new PaymentReads(ledger).register(handlers);
    new ChargeRoutes(charges, channels, billingKeys, schedules, promotions, ids).register(handlers);
    new RefundRoutes(ledger, refunds, channels, effects, promotions, ids).register(handlers);
    new ApprovalRoutes(approvals, ledger, charges, channels, effects, notices).register(handlers);
    new PaymentRoutes(ledger, effects, notices, registered).register(handlers);
    new EscrowRoutes(ledger, effects).register(handlers);
    new BillingKeyRoutes(billingKeys, schedules, channels, effects, notices).register(handlers);
    new ScheduleRoutes(schedules, billingKeys, ledger, effects).register(handlers);
    new CashReceipts(clock, shapes, channels, effects, ids).register(handlers);
    new PaymentSessions(clock, shapes, effects, ids).register(handlers);
    new IdentityRoutes(identityVerifications, channels, effects).register(handlers);
    new ReportRoutes(ledger).register(handlers);
    new PgRoutes(ledger, channels, effects).register(handlers);
    promotions.register(handlers);
  }

  /** Runs the schedules and refunds that are due. */
  void runDue() {
    schedules.runDue();
    refunds.runDue();
  }

  Effects effects() {
    return effects;
  }

  Channels channels() {
    return channels;
  }

  Notices notices() {
    return notices;
  }

  Ledger ledger() {
    return ledger;
  }

  Refunds refunds() {
    return refunds;
  }

  BillingKeys billingKeys() {
    return billingKeys;
  }

  PaymentSchedules schedules() {
    return schedules;
  }

  Promotions promotions() {
    return promotions;
  }

  ManualApprovals approvals() {
    return approvals;
  }

  PaymentWindow window() {
    return window;
  }

  IdentityVerifications identityVerifications() {
    return identityVerifications;
  }
}
