import type { NibDisputeView } from "@serumpun/backend/src/contracts/nib-dispute.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { DisputeNotice } from "#app/features/producer-profile/dispute-notice.tsx"
import { NibDisputeForm } from "#app/features/producer-profile/nib-dispute-form.tsx"
import {
  checkChosen,
  chosenEvidence,
  saveEvidence,
} from "#app/features/producer-profile/save-evidence.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/nib-dispute.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const [me, { dispute }] = await Promise.all([
    call<ProducerMe>("/producer/me"),
    call<{ dispute: NibDisputeView | null }>("/producer/nib-dispute"),
  ])
  const asked = new URL(args.request.url).searchParams.get("nib")
  const isOpen = dispute?.status === "draft" || dispute?.status === "more_asked"
  const values = {
    nib: asked ?? (isOpen ? dispute.nib : ""),
    explanation: isOpen ? dispute.explanation : "",
  }
  return { title: t("profile:dispute.title"), me, dispute, values }
}

/** The scan first: without it the dispute is not sent, and then nothing typed is lost either. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const values = readFormValues(form)
  const chosen = chosenEvidence(form)
  const { call, done } = await producerPage(args)
  const show = ({ status, ...found }: Refusal) => data({ values, ...found }, { status })
  const problems = await checkChosen(chosen)
  if (problems.length > 0) return show({ problems, unavailable: false, status: 400 })
  const refused = await saveEvidence(call, chosen)
  if (refused) return show(refused)
  const { nib = "", explanation = "" } = values
  const { refusal } = await attempt(() =>
    call("/producer/nib-dispute", { body: { nib, explanation } }),
  )
  return refusal ? show(refusal) : done("nibDisputeSent", "/profile")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function NibDisputePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("profile")
  const { me, dispute, values, title } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("dispute.lede")}</p>
      {dispute ? <DisputeNotice dispute={dispute} isLinked={false} /> : null}
      {dispute?.status === "sent" ? null : (
        <NibDisputeForm
          key={JSON.stringify([dispute, me.evidence])}
          me={me}
          dispute={dispute}
          values={{ ...values, ...actionData?.values }}
          problems={actionData?.problems ?? []}
          unavailable={actionData?.unavailable ?? false}
        />
      )}
    </>
  )
}
