/** Where a producer is paid out to: /producer/bank-account, and for operators below /admin/money. */
import { z } from "@medusajs/framework/zod"
import { ACCOUNT_DIGITS, normalizeAccountNumber } from "@serumpun/domain/bank-account"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { code, text } from "./fields"

/** POST /producer/bank-account → { account: BankAccountView }; always typed anew as a whole, by an owner. */
export const BankAccountInput = z
  .object({
    bank: text(LIMITS.name, { required: true }),
    holder: text(LIMITS.name, { required: true }),
    number: code(2 * ACCOUNT_DIGITS.max, normalizeAccountNumber),
  })
  .strict()
export type BankAccountInput = z.infer<typeof BankAccountInput>

/** GET /producer/bank-account → { account: BankAccountView | null }; `changed_at`: an ISO moment. */
export type BankAccountView = {
  bank: string
  holder: string
  last4: string
  changed_by: string
  changed_at: string
}

/** POST /admin/money/:id/bank-account → { account: ShownBankAccount }: each such look is written down. */
export type ShownBankAccount = { bank: string; holder: string; number: string }
