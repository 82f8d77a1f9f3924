import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRequest } from "../../../access/acting"
import type { MarketRuleEdition, WriteMarketRule } from "../../../../contracts/market-rules"
import { readMarketRuleEditions } from "../../../../readers/market-rules"
import { writeMarketRuleWorkflow } from "../../../../workflows/market-rule/write-market-rule"

const editionsOf = (req: AdminRequest) =>
  readMarketRuleEditions(req.scope.resolve(ContainerRegistrationKeys.QUERY))

export async function GET(req: AdminRequest, res: MedusaResponse<{ rules: MarketRuleEdition[] }>) {
  res.json({ rules: await editionsOf(req) })
}

export async function POST(
  req: AdminRequest<WriteMarketRule>,
  res: MedusaResponse<{ rule: MarketRuleEdition }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await writeMarketRuleWorkflow(req.scope).run({ input })
  const rule = (await editionsOf(req)).find(({ id }) => id === result.id)
  res.status(201).json({ rule: rule! })
}
