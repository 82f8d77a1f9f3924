import { randomUUID } from "node:crypto"
import type { ThreadView } from "@serumpun/backend/src/contracts/conversation.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { messageFileRule } from "@serumpun/domain/conversation-rules"
import type { Locale } from "@serumpun/domain/locales"
import { data, redirect } from "react-router"
import { checkFile, chosenFile } from "#app/lib/files/check-file.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import type { MessageAnswer } from "./message-form.tsx"
import { checkTyped, readMessage } from "./message-values.ts"

type Call = <T>(
  path: string,
  options?: { query?: Record<string, string>; body?: object; method?: "POST"; timeout_ms?: number },
) => Promise<T>
/** `api`: the thread's path at the backend; `page`: its own address. */
type ThreadAt = { locale: Locale; call: Call; api: string; page: string }

const PER_PAGE = 50

export async function loadThread(
  { call, api }: Pick<ThreadAt, "call" | "api">,
  request: Request,
): Promise<ThreadView & Paged> {
  const asked = Number(new URL(request.url).searchParams.get("page") ?? 1)
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const query = { limit: String(PER_PAGE), offset: String((page - 1) * PER_PAGE) }
  return call<ThreadView & Paged>(`${api}/messages`, { query })
}

export const freshMessage = (): MessageAnswer => ({
  values: { key: randomUUID() },
  problems: [],
  unavailable: false,
})

/**
 * Sends what a form holds, or gives it back: with the phrase that was chosen, or with what is wrong.
 * The same form again is the same message.
 */
export async function sendTyped({ locale, call, api, page }: ThreadAt, form: FormData) {
  const { text = "", ...others } = readFormValues(form)
  const values: FormValues = { text, ...others }
  const again = (status: number, found: Partial<MessageAnswer>) =>
    data<MessageAnswer>({ values, problems: [], unavailable: false, ...found }, { status })
  if (values.intent?.startsWith("phrase:")) return again(200, {})
  const typed = readMessage(values, locale)
  const file = chosenFile(form)
  const problems = [
    ...checkTyped(typed, file !== null),
    ...(file ? await checkFile(file, messageFileRule) : []),
  ]
  if (problems.length > 0) return again(400, { problems })
  const message = { ...typed, client_key: idempotencyKey(values.key, typed) }
  const { refusal } = await attempt(() => send({ call, api }, message, file))
  if (refusal) return again(refusal.status, refusal)
  return redirect(`${page}#newest`, { status: 303 })
}

function send({ call, api }: Pick<ThreadAt, "call" | "api">, message: object, file: File | null) {
  if (!file) return call(`${api}/messages`, { body: message })
  const upload = new FormData()
  upload.set("message", JSON.stringify(message))
  upload.set("file", file)
  return call(`${api}/messages/file`, { method: "POST", body: upload, timeout_ms: 60_000 })
}
