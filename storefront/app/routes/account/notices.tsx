import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { redirect } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { NoticeList } from "#app/features/notices/notice-list.tsx"
import { loadNotices, markNotices } from "#app/features/notices/notices.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { pageHref } from "#app/lib/page/paged.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/notices.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const title = translator(locale)("notices:title")
  return { ...(await loadNotices(call, "/store/buyer", request)), title }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const form = await request.formData()
  await markNotices(await buyerApi(request, locale), "/store/buyer", form)
  return redirect(`/${locale}/account/notices`, { status: 303 })
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({ matches, location, title: loaderData.title, description: "", noindex: true })
    : []

export default function Notices({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("account")
  const { notices, unread, pages, title } = loaderData
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb trail={[{ label: t("list.title"), href: base }, { label: title }]} />
      <h1>{title}</h1>
      <NoticeList notices={notices} unread={unread} mails={`${base}/mails`} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
