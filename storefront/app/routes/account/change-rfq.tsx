import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { checkRfqChange } from "@serumpun/domain/rfq-changes"
import type { Problem } from "@serumpun/domain/problems"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { changeValues, readChange } from "#app/features/rfq/change-form.ts"
import { ChangeView } from "#app/features/rfq/change-view.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { attempt, type Undecided } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/change-rfq.ts"

/** The earliest day that is today anywhere, as the backend counts it. */
const today = () => dayIn(new Date(), "Pacific/Honolulu")

async function readRfq({ request, params }: Route.LoaderArgs | Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfqs/${segment(params.rfqId)}`
  const { rfq } = await call<{ rfq: BuyerRfq }>(path)
  return { locale, call, path, rfq }
}

export async function loader(args: Route.LoaderArgs) {
  const { locale, rfq } = await readRfq(args)
  if (rfq.status !== "sent") throw redirect(`/${locale}/account/rfqs/${rfq.id}`)
  const t = translator(locale)
  const { number } = rfq
  return {
    rfq,
    values: changeValues(rfq, locale),
    today: today(),
    title: t("rfqChange:title", { number }),
    description: t("rfqChange:intro"),
  }
}

type Answer = { values: FormValues; problems: Problem[]; unavailable: Undecided }

export async function action(args: Route.ActionArgs) {
  const { request } = args
  const values = readFormValues(await request.formData())
  const { locale, call, path, rfq } = await readRfq(args)
  const change = readChange(values, rfq, locale)
  // What only the backend knows (listings, orders) it asks itself; NaN would not survive the way there.
  const standing = rfq.items.map((item) => ({
    ...item,
    ...{ rfq_item_id: item.id, listing: null, is_ordered: false },
  }))
  const problems = checkRfqChange(change, standing, today())
  if (problems.length > 0)
    return data<Answer>({ values, problems, unavailable: false }, { status: 400 })
  const { refusal } = await attempt(() => call(`${path}/change`, { method: "POST", body: change }))
  if (refusal) return data<Answer>({ values, ...refusal }, { status: refusal.status })
  return redirect(`/${locale}/account/rfqs/${rfq.id}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "rfq_changed") },
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

export default function ChangeRfq({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ChangeView
        rfq={loaderData.rfq}
        values={actionData?.values ?? loaderData.values}
        problems={actionData?.problems ?? []}
        today={loaderData.today}
      />
    </>
  )
}
