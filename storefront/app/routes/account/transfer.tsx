import { randomUUID } from "node:crypto"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { readDay } from "@serumpun/domain/days"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ReportTransferView } from "#app/features/order/report-transfer-view.tsx"
import { checkFile, chosenFile } from "#app/lib/files/check-file.ts"
import { readNumber, writeNumber } from "#app/lib/format/read-number.ts"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/transfer.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { order } = await call<{ order: OrderView }>(
    `/store/buyer/orders/${segment(params.orderId)}`,
  )
  const t = translator(locale)
  const { deposit, balance } = order.due
  return {
    order,
    values: {
      key: randomUUID(),
      amount: writeNumber(deposit > 0 ? deposit : balance, locale),
      currency: order.currency,
    } as FormValues,
    title: t("order:transfer.title"),
    description: t("order:heading", { number: order.number }),
  }
}

/** Reports the transfer, then sends its receipt; pressed again, it finds the one it reported. */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const form = await request.formData()
  const values = readFormValues(form)
  const receipt = chosenFile(form)
  const amount = readNumber(values.amount, locale)
  const problems: Problem[] = [
    ...(amount === null ? [problem("amount", "required")] : []),
    ...(Number.isNaN(amount) ? [problem("amount", "not_a_number")] : []),
    ...(values.paid_on ? [] : [problem("paid_on", "required")]),
    ...(receipt ? await checkFile(receipt, scanRule) : []),
  ]
  if (problems.length > 0) return data({ values, problems }, { status: 400 })
  const transfer = {
    amount,
    currency: values.currency,
    paid_on: readDay(values.paid_on ?? ""),
    note: textOrNull(values.note),
  }
  const path = `/store/buyer/orders/${segment(params.orderId)}/transfers`
  try {
    const body = { ...transfer, idempotency_key: idempotencyKey(values.key, transfer) }
    const { transfer_id } = await call<{ transfer_id: string }>(path, { method: "POST", body })
    if (receipt) {
      const upload = new FormData()
      upload.set("file", receipt)
      const proof = `${path}/${segment(transfer_id)}/proof`
      await call(proof, { method: "POST", body: upload, timeout_ms: 60_000 })
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ values, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${segment(params.orderId)}#payments`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "transfer_reported") },
  })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function Transfer({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ReportTransferView
      order={loaderData.order}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
    />
  )
}
