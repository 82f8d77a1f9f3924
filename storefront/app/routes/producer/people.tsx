import type { PeopleView } from "@serumpun/backend/src/contracts/people.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { InvitePart } from "#app/features/people/invite-part.tsx"
import { PeopleTable } from "#app/features/people/people-table.tsx"
import { usePeopleLabels } from "#app/features/people/use-people-labels.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { workspaceMeta, type ProducerNotice } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/people.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { people } = await call<{ people: PeopleView }>("/producer/people")
  return { title: t("people:title"), people }
}

type Change = { path: string; body: object; notice: ProducerNotice }

/** What a button of the page asks for: the word before a colon says it, the id after it of whom. */
function changeOf(intent: string, values: FormValues): Change {
  const [kind, id] = intent.split(":")
  const base = "/producer/people"
  if (kind === "role")
    return {
      path: `${base}/members/${segment(id)}`,
      body: { role: values.role },
      notice: "peopleRole",
    }
  if (kind === "withdraw")
    return {
      path: `${base}/invitations/${segment(id)}/withdraw`,
      body: {},
      notice: "peopleWithdrawn",
    }
  const { email = "", invite_role: role, invite_locale: locale } = values
  return { path: `${base}/invitations`, body: { email, role, locale }, notice: "peopleInvited" }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { intent = "invite", ...values } = readFormValues(await args.request.formData())
  const { path, body, notice } = changeOf(intent, values)
  const { refusal } = await attempt(() => call(path, { method: "POST", body }))
  if (refusal) return data({ intent, values, ...refusal }, { status: refusal.status })
  return done(notice, "/people")
}

export const meta = workspaceMeta

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("people")
  const { people, title } = loaderData
  const refused = actionData?.intent === "invite" ? actionData : null
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t(`roleText.${people.role}`)}</p>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={actionData?.problems ?? []} labelOf={usePeopleLabels()} />
      <PeopleTable members={people.members} />
      <Allowed deed="manage">
        <InvitePart
          invitations={people.invitations}
          values={refused?.values ?? {}}
          problems={refused?.problems ?? []}
        />
      </Allowed>
    </>
  )
}
