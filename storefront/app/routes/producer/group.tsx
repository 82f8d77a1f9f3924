import type { GroupView as Group } from "@serumpun/backend/src/contracts/pool.ts"
import { data } from "react-router"
import { GroupView } from "#app/features/pool/group-view.tsx"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/group.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { group } = await call<{ group: Group }>("/producer/group")
  return { title: t("pool:group.title"), group }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { intent = "", nib = "" } = readFormValues(await args.request.formData())
  const [move, id] = intent.split(":")
  const path =
    move === "invite"
      ? "/producer/group/invitations"
      : `/producer/group/memberships/${segment(id)}/${move === "join" ? "join" : "leave"}`
  const { refusal } = await attempt(() => call(path, { body: move === "invite" ? { nib } : {} }))
  if (refusal) return data({ nib, ...refusal }, { status: refusal.status })
  return done(move === "invite" ? "memberInvited" : "groupChanged", "/group")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function GroupPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <GroupView
      group={loaderData.group}
      nib={actionData?.nib ?? ""}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
