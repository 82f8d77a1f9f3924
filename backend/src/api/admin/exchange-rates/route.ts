import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RateTable } from "@serumpun/domain/money"
import type { NewExchangeRates } from "../../../contracts/exchange-rates"
import { readRates } from "../../../readers/catalogue-state"
import { updateRatesWorkflow } from "../../../workflows/rates/update-rates"

type Answer = { rates: RateTable }

export async function GET(req: MedusaRequest, res: MedusaResponse<Answer>) {
  res.json({ rates: await readRates(req.scope) })
}

export async function POST(req: MedusaRequest<NewExchangeRates>, res: MedusaResponse<Answer>) {
  await updateRatesWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ rates: await readRates(req.scope) })
}
