import { randomUUID } from "node:crypto"
import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ReceiveForm } from "#app/features/delivery/receive-form.tsx"
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
import type { Route } from "./+types/receive-order.ts"

/** Lines of which something has not come yet; their places in this list name the form's fields. */
async function readOpen({ request, params }: Pick<Route.LoaderArgs, "request" | "params">) {
  const call = await buyerApi(request, routeLocale(params))
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const { delivery } = await call<{ delivery: DeliveryView }>(`${path}/delivery`)
  return { call, path, open: delivery.open.filter(({ quantity }) => quantity > 0) }
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { call, path, open } = await readOpen({ request, params })
  const { order } = await call<{ order: OrderView }>(path)
  const t = translator(locale)
  const values: FormValues = { key: randomUUID() }
  for (const [index, { quantity }] of open.entries())
    values[`lines.${index}.quantity`] = writeNumber(quantity, locale)
  return {
    order,
    open,
    values,
    title: t("order:move.receive.title", { number: order.number }),
    description: t("order:heading", { number: order.number }),
  }
}

function readLines(values: FormValues, open: DeliveryView["open"], locale: Locale) {
  const problems: Problem[] = []
  const lines = open.map(({ rfq_item_id }, index) => {
    const field = `lines.${index}.quantity`
    const quantity = readNumber(values[field], locale)
    if (quantity === null) problems.push(problem(field, "required"))
    else if (Number.isNaN(quantity)) problems.push(problem(field, "not_a_number"))
    return { rfq_item_id, quantity: quantity ?? 0 }
  })
  return { lines, problems }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const { call, path, open } = await readOpen({ request, params })
  const values = readFormValues(await request.formData())
  const { lines, problems } = readLines(values, open, locale)
  if (problems.length > 0) return data({ values, problems }, { status: 400 })
  const receipt = { lines, is_last: values.is_last === "on", note: textOrNull(values.note) }
  const isWhole = lines.every(({ quantity }, index) => quantity === open[index]?.quantity)
  try {
    const body = { ...receipt, idempotency_key: idempotencyKey(values.key, receipt) }
    await call(`${path}/receive`, { method: "POST", body })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ values, problems: error.problems }, { status: 400 })
  }
  const notice = isWhole || receipt.is_last ? "order_receive" : "receipt_part"
  return redirect(`/${locale}/account/orders/${segment(params.orderId)}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
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

export default function ReceiveOrder({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ReceiveForm
      order={loaderData.order}
      open={loaderData.open}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
    />
  )
}
