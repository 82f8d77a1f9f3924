import type { NibDisputeView } from "@serumpun/backend/src/contracts/nib-dispute.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkEvidence } from "@serumpun/domain/producer-evidence"
import { checkProducerForReview } from "@serumpun/domain/producer-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { Notice } from "#app/components/ui/notice.tsx"
import { DisputeNotice } from "#app/features/producer-profile/dispute-notice.tsx"
import { ProfileOverview } from "#app/features/producer-profile/profile-overview.tsx"
import { saveNotes } from "#app/features/producer-profile/save-notes.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/profile.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const [me, { dispute }] = await Promise.all([
    call<ProducerMe>("/producer/me"),
    call<{ dispute: NibDisputeView | null }>("/producer/nib-dispute"),
  ])
  return { title: t("profile:title"), me, dispute }
}

/** Saves the answers to notes; "submit" then asks the curators to verify the business. */
export async function action(args: Route.ActionArgs) {
  const values = readFormValues(await args.request.formData())
  const { call, done } = await producerPage(args)
  const show = ({ status, ...found }: Refusal) => data({ values, ...found }, { status })
  const me = await call<ProducerMe>("/producer/me")
  const refused = await saveNotes(call, me.notes, values)
  if (refused) return show(refused)
  if (values.intent !== "submit") return done("profileSaved", "/profile")
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
  const { me, dispute, title } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("lede")}</p>
      {me.status === "suspended" ? null : (
        <Notice
          kind={me.status === "verified" ? "success" : "info"}
          title={t(`producer:home.status.${me.status}`)}
        >
          {me.changes_note && me.notes.length === 0 ? <p dir="auto">{me.changes_note}</p> : null}
        </Notice>
      )}
      {dispute ? <DisputeNotice dispute={dispute} /> : null}
      <ProfileOverview
        me={me}
        values={actionData?.values ?? {}}
        problems={actionData?.problems ?? []}
        unavailable={actionData?.unavailable ?? false}
      />
    </>
  )
}
