import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { problem, type Problem } from "@serumpun/domain/problems"
import { redirect } from "react-router"
import { tooMany, type AuthNotice } from "#app/features/auth/auth.server.ts"
import { identifySender } from "#app/features/auth/identify-sender.server.ts"
import { keepAttachment } from "#app/lib/files/attachments.server.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { noticeCookie, type SignedInSession } from "#app/lib/http/session.server.ts"
import { forgetSavedDraft, saveDraft } from "#app/lib/kept/saved-draft.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import { entryCookies } from "#app/lib/kept/entry-cookies.server.ts"
import { again, type RfqForm, type AnyRfqPage } from "./form-state.server.ts"

/** A file travels once: whoever is not signed in yet chooses it again with what is really sent. */
export const lostFile = ({ file, buyer }: { file: File | null; buyer: unknown }): Problem[] =>
  file && !buyer ? [problem("file", "file_gone")] : []

/** Gives the chosen file of somebody who has just signed in to the backend. */
export async function attach<P extends AnyRfqPage>(form: RfqForm<P>, session: SignedInSession) {
  if (form.buyer || !form.file) return { page: form.page, problems: [] }
  const late = await keepAttachment(form.page.values, form.file, {
    ...{ side: "buyer", token: session.token },
  })
  return { page: form.withValues(late.values), problems: late.problems }
}

/** Sends the request or keeps it as a draft, after whoever sends it has been signed up or in. */
export async function submit<P extends AnyRfqPage>(form: RfqForm<P>, kind: "send" | "save") {
  const { page, problems, buyer, locale, path } = form
  const sender = await identifySender(buyer, page.values, locale, problems, `/${locale}${path}`)
  if (!sender.session) {
    const { problems: refused, notice, status } = sender.refusal
    return again(form, status, { problems: [...problems, ...lostFile(form), ...refused], notice })
  }
  const { session } = sender
  const cookies = () => entered(form, session)
  const known = { session, page, cookies }
  try {
    const attached = await attach(form, session)
    known.page = attached.page
    if (attached.problems.length > 0)
      return await again(form, 400, { ...attached, sender: session.email }, await cookies())
    return await (kind === "save" ? save(form, known) : send(form, known))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(form, error, known)
  }
}

/** `cookies`: of somebody who has just signed in. They are asked for with the answer, after all else. */
type Known<P> = { session: SignedInSession; page: P; cookies: () => Promise<string[]> }

/** What a browser is given with an answer that stays on the form, when its sender has just signed up or in. */
export async function entered<P extends AnyRfqPage>(form: RfqForm<P>, session: SignedInSession) {
  return form.buyer ? [] : entryCookies(form.request, session)
}

async function save<P extends AnyRfqPage>(form: RfqForm<P>, { session, page }: Known<P>) {
  const { kind, title, locale } = form
  await saveDraft(page.values, { token: session.token, locale, form: kind, title })
  return leave(form, session, { notice: "draft_saved", path: "/account/drafts" })
}

async function send<P extends AnyRfqPage>(form: RfqForm<P>, { session, page }: Known<P>) {
  const body = form.bodyOf(page)
  const { rfq } = await api<{ rfq: BuyerRfq }>(form.to, {
    body: { ...body, idempotency_key: idempotencyKey(page.values.idempotency_key, body) },
    query: { locale: form.locale },
    token: session.token,
  })
  await forgetSavedDraft(page.values, session.token)
  return leave(form, session, { notice: "rfq_sent", path: `/account/rfqs/${rfq.id}` })
}

async function leave<P extends AnyRfqPage>(
  form: RfqForm<P>,
  session: SignedInSession,
  { notice, path }: { notice: string; path: string },
) {
  const told = form.buyer
    ? [await noticeCookie(form.request, notice)]
    : await entryCookies(form.request, session, notice)
  return redirect(`/${form.locale}${path}`, {
    status: 303,
    headers: setCookies([...told, ...(await form.forget())]),
  })
}

/** The form again, with what the backend had against it. */
export async function refuse<P extends AnyRfqPage>(
  form: RfqForm<P>,
  error: ApiError,
  { session, page, cookies }: Known<P>,
) {
  if (error.problems.some(({ code }) => code === "email_unverified")) {
    if (form.buyer) await sendVerification(form)
    const { email } = session
    return again(form, 200, { page, sender: email, unverified: email }, await cookies())
  }
  if (error.status === 401) {
    const asked = ["sign_in_email", "sign_in_password"].map((field) => problem(field, "required"))
    return again(form, 400, { page, problems: asked, sender: null })
  }
  const { problems } = error
  const isBusy = error.status === 429
  const undecided: AuthNotice = isBusy ? tooMany(error) : { kind: "unavailable" }
  // An account that this very form opened stays open: they only have to send again.
  return again(
    form,
    problems.length > 0 ? 400 : isBusy ? 429 : 503,
    { page, problems, notice: problems.length > 0 ? null : undecided, sender: session.email },
    await cookies(),
  )
}

/** Whoever has just signed up has that mail already. When it cannot be sent now, the page says how later. */
async function sendVerification<P extends AnyRfqPage>({ locale, path, buyer }: RfqForm<P>) {
  const body = { locale, next: `/${locale}${path}` }
  const token = buyer?.token ?? ""
  await api("/account/email/verification", { body, token }).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
  })
}
