import type { OwnReferralAnswer } from "@serumpun/backend/src/contracts/referral.ts"
import { data } from "react-router"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { AskReferral } from "#app/features/capital/ask-referral.tsx"
import { ReferralView } from "#app/features/capital/referral-view.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/kur-referral.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const found = await call<OwnReferralAnswer>("/producer/kur-referral")
  return { title: t("capital:referral.title"), ...found }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const { intent, id, amount_idr, consent_wording = "" } = values
  if (intent === "end") {
    const path = `/producer/kur-referral/${segment(id)}/end`
    const { refusal } = await attempt(() => call(path, { body: {} }))
    return refusal
      ? data({ ...refusal, asked: null, consented: false }, { status: refusal.status })
      : done("referralEnded", "/capital/referral")
  }
  const asked = Number(amount_idr) || 0
  const consented = values.consent === "yes"
  const body = { amount_idr: asked, consent: consented, consent_wording }
  const { refusal } = await attempt(() => call("/producer/kur-referral", { body }))
  return refusal
    ? data({ ...refusal, asked, consented }, { status: refusal.status })
    : done("referralAsked", "/capital/referral")
}

export const handle: PageHandle = { hydrate: false, deed: "manage" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function KurReferralPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("capital")
  const check = `/${useLocale()}/producer/capital`
  const { title, referral, offices } = loaderData
  return (
    <>
      <h1>{title}</h1>
      {actionData && actionData.asked !== null ? (
        <AskReferral {...actionData} amount_idr={actionData.asked} offices={offices} />
      ) : (
        <>
          {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
          {referral ? (
            <ReferralView referral={referral} offices={offices} />
          ) : (
            <p>{t("referral.none")}</p>
          )}
          <p>
            <a href={check}>{t("referral.toCheck")}</a>
          </p>
        </>
      )}
    </>
  )
}
