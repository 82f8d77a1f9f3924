import type { MedusaResponse } from "@medusajs/framework/http"
import { dayIn } from "@serumpun/domain/days"
import { checkMarketRule } from "@serumpun/domain/market-rule"
import type { RuleEffect, TryMarketRule } from "../../../../../contracts/market-rules"
import { readRuleEffect } from "../../../../../readers/rule-effect"
import { throwProblems } from "../../../../../workflows/problems"
import type { AdminRequest } from "../../../../access/acting"

export async function POST(req: AdminRequest<TryMarketRule>, res: MedusaResponse<RuleEffect>) {
  const { key, content } = req.validatedBody
  if (content) throwProblems(checkMarketRule({ key, ...content }, dayIn(new Date())))
  res.json(await readRuleEffect(req.scope, req.validatedBody))
}
