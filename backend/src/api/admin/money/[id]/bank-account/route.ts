import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readAccountKeys, unseal } from "../../../../../bank-account/seal"
import type { ShownBankAccount } from "../../../../../contracts/bank-account"
import { readEnv } from "../../../../../env"
import { readBankAccountRow } from "../../../../../readers/bank-account"
import { readPayableRow } from "../../../../../readers/order-row"
import { noteBankAccountLookWorkflow } from "../../../../../workflows/bank-account/note-look"
import type { AdminRequest } from "../../../../access/acting"

/** The whole number, for the operator who pays out this order. */
export async function POST(req: AdminRequest, res: MedusaResponse<{ account: ShownBankAccount }>) {
  const order_id = req.params.id ?? ""
  const { producer_id } = await readPayableRow(req.scope, order_id, {})
  const row = await readBankAccountRow(req.scope, producer_id)
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no bank account yet")
  const { bank, holder, last4 } = row
  const number = unseal(readAccountKeys(readEnv(process.env)), row, producer_id)
  await noteBankAccountLookWorkflow(req.scope).run({
    input: { producer_id, order_id, user_id: req.user.id, last4 },
  })
  res.setHeader("Cache-Control", "no-store")
  res.json({ account: { bank, holder, number } })
}
