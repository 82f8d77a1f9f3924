import { randomUUID } from "node:crypto"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { ProducerQuote } from "@serumpun/backend/src/contracts/quote-input.ts"
import { redirect } from "react-router"
import { readQuote } from "#app/features/quote/quote-values.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { requireProducer } from "#app/lib/http/session.server.ts"
import { passOn } from "#app/lib/issued/pass-on.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/preview-typed.ts"

/** What was typed, as the quotation that it will be; nothing is saved. */
export async function action(args: Route.ActionArgs) {
  const values = readFormValues(await args.request.formData())
  const { call, locale } = await producerPage(args)
  const { token } = await requireProducer(args.request, locale)
  const path = `/producer/rfqs/${segment(args.params.rfqId)}`
  const { rfq } = await call<{ rfq: ProducerRfq }>(path)
  const quote = readQuote(values, rfq, locale)
  const body: ProducerQuote = { ...quote, send: false, idempotency_key: randomUUID() }
  return passOn({ request: args.request, locale, token, path: `${path}/quotes/preview`, body })
}

/** Reloaded or opened by its address, it has nothing typed to show. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${params.locale}/producer/rfqs/${segment(params.rfqId)}/quote`)
}
