import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { checkEnding, type EndReason, type Ending } from "@serumpun/domain/negotiation"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import type { buyerApi } from "./buyer-api.server.ts"
import type { EndAnswer } from "./end-form.tsx"

type Call = Awaited<ReturnType<typeof buyerApi>>
type Ends = {
  request: Request
  locale: string
  call: Call
  reasons: readonly EndReason[]
  path: string
  /** Said once on the request's page. */
  notice: string
}

/** Sends a chosen reason; what is refused comes back with everything that was typed. */
export async function endWithReason({ request, locale, call, reasons, path, notice }: Ends) {
  const values = readFormValues(await request.formData())
  const again = (status: number, found: Partial<EndAnswer>) =>
    data<EndAnswer>({ values, problems: [], unavailable: false, ...found }, { status })
  const ending = { reason: values.reason as EndReason, note: textOrNull(values.note) }
  const problems = checkTyped(ending, reasons)
  if (problems.length > 0) return again(400, { problems })
  const { value, refusal } = await attempt(() => call<{ rfq: BuyerRfq }>(path, { body: ending }))
  if (refusal) return again(refusal.status, refusal)
  return redirect(`/${locale}/account/rfqs/${value.rfq.id}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
  })
}

/** A reason that was not chosen is missing, not wrong. */
function checkTyped(ending: Ending, reasons: readonly EndReason[]): Problem[] {
  if (ending.reason) return checkEnding(ending, reasons)
  return [problem("reason", "required"), ...checkEnding({ ...ending, reason: "price" }, ["price"])]
}
