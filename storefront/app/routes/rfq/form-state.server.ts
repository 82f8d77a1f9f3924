import type { AddressView, CompanyView } from "@serumpun/backend/src/contracts/company.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { isLocale, type Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import type { DraftFormKind } from "@serumpun/domain/rfq-rules"
import { data } from "react-router"
import type { AuthNotice } from "#app/features/auth/auth.server.ts"
import type { PreviewPart } from "#app/features/rfq/preview.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { readSession, requireBuyer, type SignedInSession } from "#app/lib/http/session.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { draftValues, openDraft } from "#app/lib/kept/saved-draft.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"

/** What the page of any request has. */
export type AnyRfqPage = { values: FormValues; files: { id: string; name: string }[] }

/** How the page of a request stands after a step that did not send it. */
export type FormState<P extends AnyRfqPage> = {
  page: P
  problems: Problem[]
  notice: AuthNotice | null
  /** E-mail of the signed-in buyer. */
  sender: string | null
  /** The address to which the link went that has to be opened before anything is sent. */
  unverified: string | null
  /** What producers will read; null while the form is shown. */
  preview: PreviewPart[] | null
  /** Those of the sender's company. */
  addresses: AddressView[]
}

/** A form that becomes a request, with goods of the basket or in the buyer's own words. */
export type RfqForm<P extends AnyRfqPage> = {
  request: Request
  locale: Locale
  buyer: SignedInSession | null
  /** A chosen file that the backend does not have yet, since nobody was signed in. */
  file: File | null
  addresses: AddressView[]
  kind: DraftFormKind
  /** Below the language. */
  path: string
  page: P
  problems: Problem[]
  withValues: (values: FormValues) => P
  /** Cookies that keep what was typed, and those that forget it. */
  keep: (page: P) => Promise<string[]>
  forget: () => Promise<string[]>
  title: string
  /** Where the request goes, and what is sent there. */
  to: string
  bodyOf: (page: P) => object
  previewFor: (page: P, buyer: ProducerRfq["buyer"]) => PreviewPart[]
}

export async function buyerOf(request: Request): Promise<SignedInSession | null> {
  const session = await readSession(request)
  return session?.actor === "buyer" ? session : null
}

/** Those of the buyer's company; none while the backend is silent: they can be typed. */
export async function readAddresses(buyer: SignedInSession | null): Promise<AddressView[]> {
  if (!buyer) return []
  const { token } = buyer
  try {
    const { company } = await api<{ company: CompanyView }>("/store/buyer/company", { token })
    return company.addresses
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return []
  }
}

/** A saved draft; `translate` writes its numbers as this page's language has them. */
export async function readSaved(
  { request, locale, id }: { request: Request; locale: Locale; id: string },
  translate: (values: FormValues, from: Locale, to: Locale) => FormValues,
): Promise<FormValues> {
  const { token } = await requireBuyer(request, locale)
  const draft = await openDraft(id, token)
  const values = draftValues(draft)
  return isLocale(draft.locale) ? translate(values, draft.locale, locale) : values
}

/** The page again, with everything that was typed. */
export async function again<P extends AnyRfqPage>(
  form: RfqForm<P>,
  status: number,
  state: Partial<FormState<P>> = {},
  cookies: string[] = [],
) {
  const shown: FormState<P> = {
    ...{ page: form.page, problems: [], notice: null, unverified: null, preview: null },
    ...{ sender: form.buyer?.email ?? null, addresses: form.addresses },
    ...state,
  }
  const kept = await form.keep(shown.page)
  return data(shown, { status, headers: setCookies([...kept, ...cookies]) })
}
