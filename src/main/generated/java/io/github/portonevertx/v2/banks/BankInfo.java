package io.github.portonevertx.v2.banks;

import io.github.portonevertx.v2.common.Bank;
import org.jspecify.annotations.Nullable;

/**
 * A bank and its names.
 *
 * @param bank the bank; null when absent
 * @param name the names of the bank; null when absent
 */
public record BankInfo(@Nullable Bank bank, @Nullable BankInfoName name) {}
