import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { doneSteps, type ProfileStep, profileSteps } from "@serumpun/domain/profile-steps"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { BankForm } from "#app/features/producer-profile/bank-form.tsx"
import { readStep, writeProfile } from "#app/features/producer-profile/profile-values.ts"
import { readPlaceLists } from "#app/features/producer-profile/read-lists.server.ts"
import {
  checkChosen,
  chosenEvidence,
  saveEvidence,
} from "#app/features/producer-profile/save-evidence.server.ts"
import { StepForm } from "#app/features/producer-profile/step-form.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { type FormValues, readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/profile-step.ts"

/** @throws 404 for a step that does not exist */
function readStepName({ step }: { step?: string }) {
  const known = profileSteps.find((one) => one === step)
  if (!known) throw data(null, { status: 404 })
  return known
}

const thisYear = () => yearOf(dayIn(new Date()))

export async function loader(args: Route.LoaderArgs) {
  const step = readStepName(args.params)
  const { call, t } = await producerPage(args)
  const me = await call<ProducerMe>("/producer/me")
  const values = writeProfile(me)
  const lists = await readPlaceLists(step === "place" ? values : {})
  return { title: t(`profile:step.${step}`), step, me, values, lists }
}

/** Saves this step and leads to the next open one; "show" only fills the lists of places. */
export async function action(args: Route.ActionArgs) {
  const step = readStepName(args.params)
  const form = await args.request.formData()
  const { call, base, locale, done } = await producerPage(args)
  const typed = readFormValues(form)
  const show = async ({ status, ...found }: Refusal) => {
    const lists = await readPlaceLists(step === "place" ? typed : {})
    return data({ values: typed, lists, ...found }, { status })
  }
  if (typed.intent === "show") return show({ problems: [], unavailable: false, status: 200 })
  const me = await call<ProducerMe>("/producer/me")
  const chosen = chosenEvidence(form)
  const { body, problems } = readStep(step, typed, me, { locale, year: thisYear() })
  problems.push(...(await checkChosen(chosen)))
  if (problems.length > 0) return show({ problems, unavailable: false, status: 400 })
  const change = changeOf(step, typed, body)
  if (change) {
    const { refusal } = await attempt(() => call(change.path, { body: change.body }))
    if (refusal) return show(refusal)
  }
  if (step === "evidence" && chosen.length === 0) return redirect(`${base}/profile`, 303)
  const refused = await saveEvidence(call, chosen)
  if (refused) return show(refused)
  return done("profileSaved", pathAfter(step, await call<ProducerMe>("/producer/me")))
}

/** Where a step is saved; evidence has files alone. */
function changeOf(step: ProfileStep, typed: FormValues, profile: object) {
  if (step === "evidence") return null
  if (step !== "bank") return { path: "/producer/me", body: profile }
  const { bank = "", number = "", holder = "" } = typed
  return { path: "/producer/bank-account", body: { bank, number, holder } }
}

/** The next open step, from the one that was saved on; never back to that one. */
function pathAfter(step: ProfileStep, me: ProducerMe): string {
  const closed = doneSteps(me, { ...me, year: thisYear() })
  const at = profileSteps.indexOf(step)
  const following = [...profileSteps.slice(at + 1), ...profileSteps.slice(0, at)]
  const next = following.find((one) => !closed.includes(one))
  return next ? `/profile/${next}` : "/profile"
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function ProfileStepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const { me, values, title, step } = loaderData
  const place = { number: format.number(profileSteps.indexOf(step) + 1) }
  const lists = actionData?.lists ?? loaderData.lists
  const form = {
    me,
    values: actionData ? { ...values, ...actionData.values } : values,
    problems: actionData?.problems ?? [],
    unavailable: actionData?.unavailable ?? false,
  }
  return (
    <>
      <p>
        <a href={`/${useLocale()}/producer/profile`}>{t("step.back")}</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        {t("step.position", { ...place, all: format.number(profileSteps.length) })}
      </p>
      {step === "bank" ? (
        <BankForm {...form} />
      ) : (
        <StepForm
          key={JSON.stringify([step, values, me.evidence, lists])}
          {...form}
          step={step}
          lists={lists}
          saved={values}
        />
      )}
    </>
  )
}
