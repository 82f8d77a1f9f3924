import type { Unsubscribed } from "@serumpun/backend/src/contracts/notice.ts"
import { isNoticeGroup } from "@serumpun/domain/notice-groups"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { api } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import type { Route } from "./+types/unsubscribe.ts"

/** Opening the link changes nothing: programs that look at links before people do must not unsubscribe anybody. */
export function loader({ request, params }: Route.LoaderArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? ""
  return {
    group: groupIn(token),
    title: translator(routeLocale(params))("notices:unsubscribe.title"),
  }
}

/** By the page's button, or by a mail program's one request (RFC 8058): the link itself says for whom. */
export async function action({ request }: Route.ActionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? ""
  const { value, refusal } = await attempt(() =>
    api<Unsubscribed>("/recovery/unsubscribe", { body: { token } }),
  )
  if (refusal) return data({ ended: null, ...refusal }, { status: refusal.status })
  return data({ ended: value.group, problems: [], unavailable: false as const }, { status: 200 })
}

/** What the link is about, for the question only: the backend reads it again with its signature. */
function groupIn(token: string) {
  try {
    const [payload = ""] = token.split(".")
    const { group } = JSON.parse(Buffer.from(payload, "base64url").toString()) as {
      group?: unknown
    }
    return isNoticeGroup(group) ? group : null
  } catch {
    return null
  }
}

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({ matches, location, title: loaderData.title, description: "", noindex: true })
    : []

export default function Unsubscribe({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("notices")
  const { group, title } = loaderData
  if (actionData?.ended)
    return (
      <>
        <h1>{title}</h1>
        <Notice
          kind="success"
          title={t("unsubscribe.done", { group: t(`group.${actionData.ended}`) })}
        />
      </>
    )
  return (
    <>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={actionData?.problems ?? []} labelOf={() => null} />
      <ConfirmPanel
        title={title}
        actions={
          group ? (
            <form method="post">
              <Button>{t("unsubscribe.button")}</Button>
            </form>
          ) : null
        }
      >
        <p>{group ? t("unsubscribe.question", { group: t(`group.${group}`) }) : t("mails.lede")}</p>
      </ConfirmPanel>
    </>
  )
}
