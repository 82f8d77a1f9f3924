import type { PassportDetail } from "@serumpun/backend/src/contracts/passport.ts"
import { data } from "react-router"
import { renderSVG } from "uqr"
import { PassportView, UnknownPassport } from "#app/features/passport/passport-view.tsx"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import listingCss from "#app/styles/listing.css?url"
import type { Route } from "./+types/passport.ts"

export async function loader({ params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const t = translator(locale)
  const passport = await readPassport(params.passportId, locale)
  const { public_url } = context.get(siteContext)
  const name = passport?.title.text ?? ""
  return data(
    {
      passport,
      qr: passport ? renderSVG(`${public_url}/passports/${passport.id}`, { border: 1 }) : "",
      title: passport ? t("passport:title", { title: name }) : t("passport:unknown.title"),
      description: passport
        ? t("passport:description", { title: name })
        : t("passport:unknown.text"),
    },
    { status: passport ? 200 : 404 },
  )
}

/** Null for an id that no revision was published with, which its reader has to hear in plain words. */
async function readPassport(id: string, locale: string): Promise<PassportDetail | null> {
  try {
    const path = `/store/passports/${segment(id)}`
    return (await api<{ passport: PassportDetail }>(path, { query: { locale } })).passport
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 429 || error.status >= 500) throw data(null, { status: error.status })
    return null
  }
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: listingCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        ...{ matches, location, title: loaderData.title, description: loaderData.description },
        noindex: loaderData.passport?.state !== "valid",
      })
    : []

export default function PassportPage({ loaderData: { passport, qr } }: Route.ComponentProps) {
  return passport ? <PassportView passport={passport} qr={qr} /> : <UnknownPassport />
}
