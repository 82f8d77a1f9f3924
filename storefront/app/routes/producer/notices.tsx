import { redirect } from "react-router"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { NoticeList } from "#app/features/notices/notice-list.tsx"
import { loadNotices, markNotices } from "#app/features/notices/notices.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { pageHref } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/notices.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  return { ...(await loadNotices(call, "/producer", args.request)), title: t("notices:title") }
}

export async function action(args: Route.ActionArgs) {
  const { call, base } = await producerPage(args)
  await markNotices(call, "/producer", await args.request.formData())
  return redirect(`${base}/notices`, { status: 303 })
}

export const meta = workspaceMeta

export default function ProducerNotices({ loaderData }: Route.ComponentProps) {
  const { notices, unread, pages, title } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <NoticeList notices={notices} unread={unread} mails={`/${useLocale()}/producer/mails`} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
