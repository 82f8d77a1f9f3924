import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { redirect } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { MailWishesForm } from "#app/features/notices/mail-wishes-form.tsx"
import { loadMailWishes, saveMailWishes } from "#app/features/notices/notices.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/mails.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { muted } = await loadMailWishes(await buyerApi(request, locale), "/store/buyer")
  const saved = new URL(request.url).searchParams.has("saved")
  return { muted, saved, title: translator(locale)("notices:mails.title") }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  await saveMailWishes(await buyerApi(request, locale), "/store/buyer", form)
  return redirect(`/${locale}/account/mails?saved`, { status: 303 })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({ matches, location, title: loaderData.title, description: "", noindex: true })
    : []

export default function Mails({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("notices")
  const { muted, saved, title } = loaderData
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb trail={[{ label: t("title"), href: `${base}/notices` }, { label: title }]} />
      <h1>{title}</h1>
      <MailWishesForm muted={muted} saved={saved} />
    </>
  )
}
