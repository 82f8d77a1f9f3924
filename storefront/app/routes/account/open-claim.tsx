import { randomUUID } from "node:crypto"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ClaimForm } from "#app/features/delivery/claim-form.tsx"
import { readClaim } from "#app/features/delivery/read-claim.ts"
import { readPhotos, uploadForm } from "#app/lib/files/photo-form.server.ts"
import { ApiError, segment } from "#app/lib/http/api.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/open-claim.ts"

async function readOrder({ request, params }: Pick<Route.LoaderArgs, "request" | "params">) {
  const call = await buyerApi(request, routeLocale(params))
  const path = `/store/buyer/orders/${segment(params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  return { call, path, order }
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const { order } = await readOrder({ request, params })
  const t = translator(routeLocale(params))
  return {
    order,
    values: { key: randomUUID() } as FormValues,
    title: t("delivery:claim.newTitle", { number: order.number }),
    description: t("order:heading", { number: order.number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const { call, path, order } = await readOrder({ request, params })
  const form = await request.formData()
  const values = readFormValues(form)
  const { photos, problems: ofPhotos } = await readPhotos(form)
  const { claim, problems: ofClaim } = readClaim(values, order, locale)
  const problems = [...ofClaim, ...ofPhotos]
  if (problems.length > 0) return data({ values, problems }, { status: 400 })
  const sizes = photos.map(({ name, size }) => ({ name, size }))
  const key = idempotencyKey(values.key, { ...claim, sizes })
  try {
    const body = uploadForm({ ...claim, idempotency_key: key }, photos)
    await call(`${path}/claims`, { method: "POST", body, timeout_ms: 60_000 })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return data({ values, problems: error.problems }, { status: 400 })
  }
  return redirect(`/${locale}/account/orders/${segment(params.orderId)}#claims`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "claim_sent") },
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

export default function OpenClaim({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ClaimForm
      order={loaderData.order}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
    />
  )
}
