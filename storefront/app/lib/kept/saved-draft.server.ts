import type { RfqDraftView } from "@serumpun/backend/src/contracts/rfq-draft.ts"
import type { DraftFormKind } from "@serumpun/domain/rfq-rules"
import { data } from "react-router"
import { api, ApiError, segment } from "#app/lib/http/api.server.ts"
import type { FormValues } from "./form-values.ts"

const PATH = "/store/buyer/rfq-drafts"

/** What belongs to one visit, and what nobody keeps. */
const notSaved =
  /^(password|sign_in_password|sign_in_email|account|email|intent|idempotency_key|draft_id|removed\..*)$/

type Saving = { token: string; locale: string; form: DraftFormKind; title: string }

/**
 * Keeps a form in its buyer's account, in place of the draft that it was opened from.
 * @throws ApiError
 */
export async function saveDraft(values: FormValues, saving: Saving): Promise<RfqDraftView> {
  const { token, locale, form, title } = saving
  const kept = Object.entries(values).filter(([name, value]) => value && !notSaved.test(name))
  const body = { form, title, values: kept.map(([name, value]) => ({ name, value })) }
  const path = values.draft_id ? `${PATH}/${segment(values.draft_id)}` : PATH
  const send = (to: string) =>
    api<{ draft: RfqDraftView }>(to, { method: "POST", body, token, query: { locale } })
  try {
    return (await send(path)).draft
  } catch (error) {
    // A draft that was deleted on another page is saved anew.
    if (!(error instanceof ApiError) || error.status !== 404 || path === PATH) throw error
    return (await send(PATH)).draft
  }
}

/** @throws a 404 page for what is not there or another's, a 503 page while the backend is silent */
export async function openDraft(id: string, token: string): Promise<RfqDraftView> {
  try {
    return (await api<{ draft: RfqDraftView }>(`${PATH}/${segment(id)}`, { token })).draft
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw data(null, { status: error.status < 500 ? 404 : 503 })
  }
}

export function draftValues({ id, values }: RfqDraftView): FormValues {
  return {
    ...Object.fromEntries(values.map(({ name, value }) => [name, value])),
    draft_id: id,
  }
}

/** A draft that has become a request is no draft any more; one that stays does no harm. */
export async function forgetSavedDraft(values: FormValues, token: string): Promise<void> {
  if (!values.draft_id) return
  await api(`${PATH}/${segment(values.draft_id)}/delete`, { method: "POST", token }).catch(
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error
    },
  )
}
