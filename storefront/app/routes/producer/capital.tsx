import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { OwnReferralAnswer } from "@serumpun/backend/src/contracts/referral.ts"
import { dayIn } from "@serumpun/domain/days"
import { checkKur, checkKurAnswers } from "@serumpun/domain/kur"
import { problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { KurForm } from "#app/features/capital/kur-form.tsx"
import { KurIntro } from "#app/features/capital/kur-intro.tsx"
import { ReferralPart } from "#app/features/capital/referral-part.tsx"
import { KurResult } from "#app/features/capital/kur-result.tsx"
import { readKur } from "#app/features/capital/read-kur.ts"
import { type FormValues, readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/capital.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const [{ name, nib, npwp, founded_year }, { referral, offices }] = await Promise.all([
    call<ProducerMe>("/producer/me"),
    call<OwnReferralAnswer>("/producer/kur-referral"),
  ])
  return {
    title: t("capital:title"),
    profile: { name, nib, npwp, founded_year },
    today: dayIn(new Date()),
    ...{ referral, offices },
  }
}

/** Sent and not asked for by an address, so that what somebody owes stands in no log; nothing is kept. */
export async function action(args: Route.ActionArgs) {
  const { locale } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const answers = readKur(values, locale)
  const problems = values.amount_idr?.trim()
    ? checkKurAnswers(answers, dayIn(new Date()))
    : [problem("amount_idr", "required")]
  const isWrong = problems.length > 0
  return data(
    { values, problems, answers: isWrong ? null : answers },
    { status: isWrong ? 400 : 200 },
  )
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function CapitalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { title, profile, today, referral, offices } = loaderData
  const { problems = [], answers = null } = actionData ?? {}
  const begun: FormValues = profile.founded_year
    ? { founded_year: String(profile.founded_year) }
    : {}
  return (
    <>
      <h1>{title}</h1>
      {answers ? (
        <KurResult
          {...{ answers, today }}
          name={profile.name}
          check={checkKur(answers, profile, today)}
        />
      ) : (
        <KurIntro />
      )}
      <ReferralPart {...{ referral, offices }} amount={answers?.amount_idr ?? null} />
      <KurForm
        values={actionData?.values ?? begun}
        problems={problems}
        isAgain={Boolean(answers)}
      />
    </>
  )
}
