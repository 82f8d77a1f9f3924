import type { MedusaResponse } from "@medusajs/framework/http"
import { checkBankAccount } from "@serumpun/domain/bank-account"
import { isSealed, readAccountKeys, seal } from "../../../bank-account/seal"
import type { BankAccountInput, BankAccountView } from "../../../contracts/bank-account"
import { readEnv } from "../../../env"
import { readBankAccountRow, toBankAccountView } from "../../../readers/bank-account"
import { changeBankAccountWorkflow } from "../../../workflows/bank-account/change-bank-account"
import { throwProblems } from "../../../workflows/problems"
import type { ProducerRequest } from "../../access/acting"

type Answer = { account: BankAccountView | null }

async function answer({ scope, producer }: ProducerRequest): Promise<Answer> {
  const row = await readBankAccountRow(scope, producer.id)
  return { account: row && toBankAccountView(row) }
}

export async function GET(req: ProducerRequest, res: MedusaResponse<Answer>) {
  res.json(await answer(req))
}

export async function POST(req: ProducerRequest<BankAccountInput>, res: MedusaResponse<Answer>) {
  const { id: producer_id, member_id } = req.producer
  const { bank, holder, number } = req.validatedBody
  throwProblems(checkBankAccount(req.validatedBody))
  const keys = readAccountKeys(readEnv(process.env))
  const before = await readBankAccountRow(req.scope, producer_id)
  const isSame =
    before?.bank === bank && before.holder === holder && isSealed(keys, before, producer_id, number)
  // A second tap changes nothing and tells nobody again.
  if (!isSame)
    await changeBankAccountWorkflow(req.scope).run({
      input: {
        ...seal(keys, number, producer_id),
        ...{ producer_id, member_id, bank, holder },
        last4: number.slice(-4),
      },
    })
  res.json(await answer(req))
}
