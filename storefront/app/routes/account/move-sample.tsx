import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { readMove } from "#app/features/sample/move-fields.ts"
import { SampleMoveView } from "#app/features/sample/move-view.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/move-sample.ts"

function moveOf({ move: word }: { move?: string }) {
  const move = readMove(word, "buyer")
  if (!move) throw data(null, { status: 404 })
  return move
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const move = moveOf(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/samples/${segment(params.sampleId)}`
  const { sample } = await call<{ sample: SampleView }>(path)
  const t = translator(locale)
  return {
    ...{ sample, move, title: t(`sample:do.${move}.button`) },
    description: t("sample:heading", { number: sample.number }),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const kind = moveOf(params)
  const call = await buyerApi(request, locale)
  const values = readFormValues(await request.formData())
  const id = segment(params.sampleId)
  const total = kind === "accept" ? Number(values.total) : null
  const { refusal } = await attempt(() =>
    call(`/store/buyer/samples/${id}/move`, {
      method: "POST",
      body: { kind, note: textOrNull(values.note), total },
    }),
  )
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return redirect(`/${locale}/account/samples/${id}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "sample_moved") },
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

export default function MoveSample({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SampleMoveView
      sample={loaderData.sample}
      side="buyer"
      move={loaderData.move}
      values={actionData?.values ?? {}}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
