import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkEvidence } from "@serumpun/domain/producer-evidence"
import { checkProducerForReview } from "@serumpun/domain/producer-rules"
import { useTranslation } from "react-i18next"
import { data } from "react-router"
import { Notice } from "#app/components/ui/notice.tsx"
import { ProfileOverview } from "#app/features/producer-profile/profile-overview.tsx"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/profile.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  return { title: t("profile:title"), me: await call<ProducerMe>("/producer/me") }
}

/** Asks the curators to verify the business, when every step has what they need. */
export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const show = (refusal: Refusal) => data(refusal, { status: refusal.status })
  const me = await call<ProducerMe>("/producer/me")
  const problems = [
    ...checkProducerForReview(me, yearOf(dayIn(new Date()))),
    ...checkEvidence(me.evidence.map(({ kind }) => kind)),
  ]
  if (problems.length > 0) return show({ problems, unavailable: false, status: 400 })
  const { refusal } = await attempt(() => call("/producer/me/submit", { body: {} }))
  return refusal ? show(refusal) : done("profileSubmitted", "")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function ProducerProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["profile", "producer"])
  const { me, title } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("lede")}</p>
      {me.status === "suspended" ? null : (
        <Notice
          kind={me.status === "verified" ? "success" : "info"}
          title={t(`producer:home.status.${me.status}`)}
        >
          {me.changes_note ? <p dir="auto">{me.changes_note}</p> : null}
        </Notice>
      )}
      <ProfileOverview
        me={me}
        problems={actionData?.problems ?? []}
        unavailable={actionData?.unavailable ?? false}
      />
    </>
  )
}
