import type { MedusaContainer } from "@medusajs/framework/types"
import type { BankAccountView } from "../contracts/bank-account"
import { BANK_ACCOUNT_MODULE } from "../modules/bank-account"
import type BankAccountModuleService from "../modules/bank-account/service"

export const bankAccounts = (container: MedusaContainer) =>
  container.resolve<BankAccountModuleService>(BANK_ACCOUNT_MODULE)

export type BankAccountRow = Awaited<ReturnType<BankAccountModuleService["retrieveBankAccount"]>>

export async function readBankAccountRow(
  container: MedusaContainer,
  producer_id: string,
): Promise<BankAccountRow | null> {
  const [row] = await bankAccounts(container).listBankAccounts({ producer_id }, { take: 1 })
  return row ?? null
}

/** What is shown of it: never the number. */
export function toBankAccountView(row: BankAccountRow): BankAccountView {
  const { bank, holder, last4, changed_by } = row
  return { bank, holder, last4, changed_by, changed_at: new Date(row.changed_at).toISOString() }
}

/** Of several producers, by their id. */
export async function readBankAccounts(
  container: MedusaContainer,
  producerIds: string[],
): Promise<Map<string, BankAccountView>> {
  const rows = await bankAccounts(container).listBankAccounts(
    { producer_id: producerIds },
    { take: producerIds.length },
  )
  return new Map(rows.map((row) => [row.producer_id, toBankAccountView(row)]))
}
