import { cleanCode } from "./clean-text.js"
import { LIMITS } from "./listing-rules.js"
import { problem, type Problem } from "./problems.js"
import { checkText } from "./text-rules.js"

/** The account that a producer is paid out to. */
export type BankAccountTyped = { bank: string; holder: string; number: string }

/** Indonesian banks give numbers of 8 to 16 digits; a little room for those that differ. */
export const ACCOUNT_DIGITS = { min: 6, max: 20 }

/** Digits alone; people copy spaces, dots and hyphens along. */
export const normalizeAccountNumber = (typed: string) => cleanCode(typed).replace(/[ .-]/g, "")

export function checkBankAccount({ bank, holder, number }: BankAccountTyped): Problem[] {
  const name = { max: LIMITS.name, required: true }
  const isNumber = /^\d+$/.test(number)
  const isLong = number.length >= ACCOUNT_DIGITS.min && number.length <= ACCOUNT_DIGITS.max
  return [
    ...checkText("bank", bank, name),
    ...(number === ""
      ? [problem("number", "required")]
      : isNumber && isLong
        ? []
        : [problem("number", "account_format", ACCOUNT_DIGITS)]),
    ...checkText("holder", holder, name),
  ]
}

/** What everybody sees of a number but the operator who pays. */
export const maskAccount = (last4: string) => `•••• ${last4}`
