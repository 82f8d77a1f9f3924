import type { Unread } from "@serumpun/backend/src/contracts/notice.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { useEffect } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, isRouteErrorResponse, Outlet, useLocation, useMatches } from "react-router"
import { OnlyFor } from "#app/components/company/allowed.tsx"
import { ErrorPage } from "#app/components/layout/error-page.tsx"
import { ProducerFrame } from "#app/components/layout/workspace-frame.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { SignInAgain } from "#app/features/auth/carried-form.tsx"
import { readLostForm, type LostForm } from "#app/lib/kept/lost-form.server.ts"
import { tellChosenEarly } from "#app/lib/page/chosen-early.ts"
import { deedOf, type PageHandle } from "#app/lib/page/page-handle.ts"
import { RoleContext } from "#app/lib/page/role-context.ts"
import { readProducerNotice } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { answerScripts } from "#app/lib/http/script-answer.server.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import type { Route } from "./+types/producer-layout.ts"

export const handle: PageHandle = { hydrate: true }

export const middleware: Route.MiddlewareFunction[] = [readLostForm, answerScripts]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { call } = await producerPage({ request, params, context })
  // The page that opens a request loads beside this: its request must not count as new any more.
  const query = { opening: params.rfqId }
  const [me, unread, taken] = await Promise.all([
    call<ProducerMe>("/producer/me", { query }),
    call<Unread>("/producer/unread"),
    takeNotice(request),
  ])
  return data(
    {
      // What waits below "Requests": new ones, and messages that nobody has read.
      waiting: me.counts.new_rfqs + unread.messages,
      notices: unread.notices,
      member: me.member,
      suspension: me.status === "suspended" ? { reason: me.changes_note } : null,
      notice: readProducerNotice(taken?.notice),
    },
    taken ? { headers: { "Set-Cookie": taken.cookie } } : {},
  )
}

export default function ProducerLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("producer")
  const { waiting, notices, suspension, notice, member } = loaderData
  const deed = deedOf(useMatches().map(({ handle }) => handle))
  // Effects of the pages inside have run by then, and their forms listen.
  useEffect(() => tellChosenEarly(document), [])
  return (
    <ProducerFrame member={member.id} waiting={waiting} notices={notices}>
      {suspension ? (
        <Notice kind="attention" title={t("home.status.suspended")}>
          {suspension.reason ? <p dir="auto">{suspension.reason}</p> : null}
        </Notice>
      ) : null}
      {notice ? <Notice kind="success" title={t(`notice.${notice}`)} /> : null}
      <RoleContext.Provider value={{ of: "producer", role: member.role, member_id: member.id }}>
        <OnlyFor deed={deed}>
          <Outlet />
        </OnlyFor>
      </RoleContext.Provider>
    </ProducerFrame>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const { pathname, search } = useLocation()
  const lost = isRouteErrorResponse(error) ? (error.data as Partial<LostForm> | null) : null
  return (
    <ProducerFrame>
      {lost?.lost_form ? (
        <SignInAgain path={pathname + search} values={lost.lost_form} />
      ) : (
        <ErrorPage status={status} />
      )}
    </ProducerFrame>
  )
}
