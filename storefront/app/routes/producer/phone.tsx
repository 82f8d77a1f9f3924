import type { MemberPhone } from "@serumpun/backend/src/contracts/phone.ts"
import { checkPhone, normalizePhone } from "@serumpun/domain/phone"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { CodeForm } from "#app/features/phone/code-form.tsx"
import { usePhoneLabels } from "#app/features/phone/use-phone-labels.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/phone.ts"

/** `phone`: the number that a code was sent to; null while one is still to be typed. */
type Answer = { phone: string | null; typed: string } & Omit<Refusal, "status">

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { phone } = await call<MemberPhone>("/producer/phone")
  return { title: t("phone:own.title"), phone }
}

export async function action(args: Route.ActionArgs) {
  const { call, done, locale } = await producerPage(args)
  const { intent, phone: typed = "", code = "" } = readFormValues(await args.request.formData())
  const phone = normalizePhone(typed)
  const show = (shown: string | null, found: Partial<Refusal> = {}) => {
    const { problems = [], unavailable = false, status = 200 } = found
    return data<Answer>({ phone: shown, typed, problems, unavailable }, { status })
  }
  if (intent === "remove") {
    const { refusal } = await attempt(() => call("/producer/phone", { method: "DELETE" }))
    return refusal ? show(null, refusal) : done("phoneRemoved", "/phone")
  }
  const problems = checkPhone("phone", phone)
  if (problems.length > 0) return show(null, { problems, status: 400 })
  if (intent === "enter") {
    const body = { phone, code }
    const { refusal } = await attempt(() => call("/producer/phone/confirm", { body }))
    return refusal ? show(phone, refusal) : done("phoneAdded", "/phone")
  }
  const { refusal } = await attempt(() => call("/producer/phone", { body: { phone, locale } }))
  return refusal ? show(null, refusal) : show(phone)
}

export const meta = workspaceMeta

export default function OwnPhone({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("phone")
  const format = useFormat()
  const action = `/${useLocale()}/producer/phone`
  const { title, phone } = loaderData
  const { phone: asked = null, typed = "", problems = [] } = actionData ?? {}
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t("own.intro")}</p>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={usePhoneLabels()} />
      {phone ? (
        <>
          <p>{t("own.is", { phone: format.latin(phone) })}</p>
          <form method="post" action={action}>
            <Button variant="danger" name="intent" value="remove">
              {t("own.remove", { phone: format.latin(phone) })}
            </Button>
          </form>
        </>
      ) : null}
      <Section title={t(phone ? "own.change" : "field.phone")}>
        <CodeForm
          {...{ action, typed, problems, phone: asked }}
          sent={t("sentOwn", { phone: format.latin(asked ?? "") })}
          button={t("own.confirm")}
        />
      </Section>
    </>
  )
}
