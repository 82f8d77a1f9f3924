import type { Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { dayIn } from "@serumpun/domain/days"
import { data, redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { askedTarget } from "#app/features/comparison/asked-target.ts"
import { chosenOf, takenIn } from "#app/features/comparison/chosen.ts"
import { ComparisonPage } from "#app/features/comparison/comparison-page.tsx"
import {
  checkFigureValues,
  hsCodesOf,
  readFigures,
} from "#app/features/comparison/figure-values.ts"
import type { FiguresAnswer } from "#app/features/comparison/figures-form.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { noticeCookie, takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/compare.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [{ comparison }, flash] = await Promise.all([
    call<{ comparison: Comparison }>(`/store/buyer/rfqs/${segment(params.rfqId)}/comparison`, {
      query: askedTarget(request),
    }),
    takeNotice(request),
  ])
  const t = translator(locale)
  return data(
    {
      comparison,
      today: dayIn(new Date()),
      chosen: chosenOf(request),
      taken: takenIn(request),
      isSaved: flash?.notice === "figures_saved",
      title: t("comparison:title", { number: comparison.rfq.number }),
      description: t("comparison:lede"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

/** Remembers the buyer's figures; what cannot be read comes back as it was typed. */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const values = readFormValues(await request.formData())
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfqs/${segment(params.rfqId)}`
  const { comparison } = await call<{ comparison: Comparison }>(`${path}/comparison`)
  const codes = hsCodesOf(comparison.quotes)
  const body = readFigures(values, comparison.figures, { codes, locale })
  const again = (status: number, found: Partial<FiguresAnswer>) =>
    data<FiguresAnswer>({ values, problems: [], unavailable: false, ...found }, { status })
  const problems = checkFigureValues(body)
  if (problems.length > 0) return again(400, { problems })
  const { refusal } = await attempt(() => call(`${path}/cost-figures`, { body }))
  if (refusal) return again(refusal.status, refusal)
  const { search } = new URL(request.url)
  return redirect(`/${locale}/account/rfqs/${segment(params.rfqId)}/compare${search}`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "figures_saved") },
  })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function Compare({ loaderData, actionData }: Route.ComponentProps) {
  return <ComparisonPage {...loaderData} answer={actionData} />
}
