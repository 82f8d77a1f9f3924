import { data, redirect } from "react-router"
import { readShortlist, shareOwn } from "#app/features/shortlist/shortlist.server.ts"
import { readLines } from "#app/features/shortlist/shortlist-page.server.ts"
import { ShortlistView } from "#app/features/shortlist/shortlist-view.tsx"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { noticeCookie, requireBuyer, takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readRemovedLine } from "#app/lib/kept/shortlist.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import type { Route } from "./+types/page.ts"

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const [own, removed, notice, prices] = await Promise.all([
    readShortlist(request),
    readRemovedLine(request),
    takeNotice(request),
    readPrices(context),
  ])
  const { cookies, lines, share, in_account, left } = own
  const shown = await readLines(lines, locale)
  const t = translator(locale)
  const flash = notice?.notice ?? null
  const headers = new Headers()
  for (const cookie of cookies) headers.append("Set-Cookie", cookie)
  if (notice) headers.append("Set-Cookie", notice.cookie)
  return data(
    {
      view: { lines: shown, share, in_account, left_out: left.length, removed, flash, prices },
      title: t("shortlist:title"),
      description: t("shortlist:lede"),
    },
    { headers },
  )
}

/** `intent` share, with a `title` or none, or end. */
export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  await requireBuyer(request, locale)
  const form = await request.formData()
  const isEnd = form.get("intent") === "end"
  await shareOwn(request, isEnd ? null : { title: form.get("title")?.toString() ?? "" })
  const notice = isEnd ? "shortlist_ended" : "shortlist_shared"
  return redirect(`/${locale}/shortlist`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, notice) },
  })
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  if (!loaderData) return []
  const { title, description } = loaderData
  return pageMeta({ matches, location, title, description, noindex: true })
}

export default function Shortlist({ loaderData }: Route.ComponentProps) {
  return <ShortlistView {...loaderData.view} />
}
