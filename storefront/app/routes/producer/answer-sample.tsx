import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { data } from "react-router"
import { readAnswer, readMove } from "#app/features/sample/move-fields.ts"
import { SampleMoveView } from "#app/features/sample/move-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/answer-sample.ts"

function moveOf({ move: word }: { move?: string }) {
  const move = readMove(word, "producer")
  if (!move) throw data(null, { status: 404 })
  return move
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const move = moveOf(args.params)
  const path = `/producer/samples/${segment(args.params.sampleId)}`
  const { sample } = await call<{ sample: SampleView }>(path)
  return { title: t(`sample:do.${move}.button`), sample, move }
}

export async function action(args: Route.ActionArgs) {
  const { call, done, locale } = await producerPage(args)
  const kind = moveOf(args.params)
  const values = readFormValues(await args.request.formData())
  const page = `/samples/${segment(args.params.sampleId)}`
  const { sample } = await call<{ sample: SampleView }>(`/producer${page}`)
  const { body, problems } = readAnswer(kind, values, { sample, locale })
  if (problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const { refusal } = await attempt(() => call(`/producer${page}/move`, { body }))
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return done("sampleAnswered", page)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function AnswerSample({ loaderData, actionData }: Route.ComponentProps) {
  const { sample, move } = loaderData
  return (
    <SampleMoveView
      sample={sample}
      side="producer"
      move={move}
      values={actionData?.values ?? { courier: sample.courier ?? "" }}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
