import type { PeopleView } from "@serumpun/backend/src/contracts/people.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data, redirect } from "react-router"
import { OnlyFor } from "#app/components/company/allowed.tsx"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { signOutCookie } from "#app/lib/http/session.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/change-member.ts"

const moves = { leave: "leave", remove: "remove", "hand-over": "handOver" } as const

/** What is to be done stands last in the address; the routes name no other words. */
function readMove(request: Request): keyof typeof moves {
  const [word = ""] = new URL(request.url).pathname
    .replace(/\.data$/, "")
    .split("/")
    .slice(-1)
  const found = (Object.keys(moves) as (keyof typeof moves)[]).find((move) => move === word)
  if (!found) throw data(null, { status: 404 })
  return found
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const move = readMove(args.request)
  const { people } = await call<{ people: PeopleView }>("/producer/people")
  const member = people.members.find(({ id, is_self }) =>
    move === "leave" ? is_self : id === args.params.memberId && !is_self,
  )
  if (!member) throw data(null, { status: 404 })
  const names = { name: member.name, business: people.business }
  return { move, names, title: t(`people:${moves[move]}.title`, names) }
}

export async function action(args: Route.ActionArgs) {
  const { call, done, locale } = await producerPage(args)
  const move = readMove(args.request)
  const base = "/producer/people"
  const path =
    move === "leave" ? `${base}/leave` : `${base}/members/${segment(args.params.memberId)}/${move}`
  const { refusal } = await attempt(() => call(path, { method: "POST", body: {} }))
  if (refusal) return data(refusal, { status: refusal.status })
  if (move === "leave")
    return redirect(`/${locale}/sign-in`, {
      status: 303,
      headers: { "Set-Cookie": await signOutCookie(args.request) },
    })
  return done(move === "remove" ? "peopleRemoved" : "peopleHandedOver", "/people")
}

export const meta = workspaceMeta

export default function ChangeMember({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("people")
  const { move, names, title } = loaderData
  const key = moves[move]
  return (
    <OnlyFor deed={move === "leave" ? "own" : "manage"}>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ConfirmForm
        title={title}
        text={t(`${key}.text`, names)}
        yes={t(`${key}.yes`)}
        no={t("back")}
        back={`/${useLocale()}/producer/people`}
        problems={actionData?.problems ?? []}
      />
    </OnlyFor>
  )
}
