import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkProducerForReview } from "@serumpun/domain/producer-rules"
import { checkEvidence } from "@serumpun/domain/producer-evidence"
import { useTranslation } from "react-i18next"
import { data } from "react-router"
import { Notice } from "#app/components/ui/notice.tsx"
import { ProfileForm } from "#app/features/producer-profile/profile-form.tsx"
import {
  profileBody,
  readProfile,
  writeProfile,
} from "#app/features/producer-profile/profile-values.ts"
import {
  checkChosen,
  chosenEvidence,
  saveEvidence,
} from "#app/features/producer-profile/save-evidence.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/profile.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const me = await call<ProducerMe>("/producer/me")
  return { title: t("profile:title"), me, values: writeProfile(me) }
}

/** Saves what is typed; "submit" then asks the curators to verify it. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const values = readFormValues(form)
  const chosen = chosenEvidence(form)
  const { call, locale, done } = await producerPage(args)
  const show = ({ status, ...found }: Refusal) => data({ values, ...found }, { status })
  const me = await call<ProducerMe>("/producer/me")
  const year = yearOf(dayIn(new Date()))
  const { profile, problems } = readProfile(values, me, { locale, year })
  problems.push(...(await checkChosen(chosen)))
  if (problems.length > 0) return show({ problems, unavailable: false, status: 400 })
  const saved = await attempt(() => call("/producer/me", { body: profileBody(profile) }))
  if (saved.refusal) return show(saved.refusal)
  const refused = await saveEvidence(call, chosen)
  if (refused) return show(refused)
  if (values.intent !== "submit") return done("profileSaved", "/profile")
  const given = [...me.evidence, ...chosen].map(({ kind }) => kind)
  const missing = [...checkProducerForReview(profile, year), ...checkEvidence(given)]
  if (missing.length > 0) return show({ problems: missing, unavailable: false, status: 400 })
  const { refusal } = await attempt(() => call("/producer/me/submit", { body: {} }))
  return refusal ? show(refusal) : done("profileSubmitted", "")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function ProducerProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["profile", "producer"])
  const { me, values, title } = loaderData
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
      <ProfileForm
        key={JSON.stringify([values, me.evidence])}
        me={me}
        saved={values}
        values={actionData?.values ?? values}
        problems={actionData?.problems ?? []}
        unavailable={actionData?.unavailable ?? false}
      />
    </>
  )
}
