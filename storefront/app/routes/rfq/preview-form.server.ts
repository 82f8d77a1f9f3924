import type { BuyerMe } from "@serumpun/backend/src/contracts/buyer.ts"
import { identifySender } from "#app/features/auth/identify-sender.server.ts"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { again, type RfqForm, type AnyRfqPage } from "./form-state.server.ts"
import { attach, entered, lostFile, refuse } from "./send-form.server.ts"

/** What producers will read, or what stands in the way of that. */
export async function preview<P extends AnyRfqPage>(form: RfqForm<P>) {
  const { page, problems, buyer, locale } = form
  const lost = lostFile(form)
  if (problems.length > 0) return again(form, 400, { problems: [...problems, ...lost] })
  // Who a known address stands for is told by its account alone.
  const isNew = !buyer && page.values.account !== "existing"
  if (isNew) return again(form, 200, { preview: form.previewFor(page, newBuyer(page.values)) })
  const sender = await identifySender(buyer, page.values, locale, [])
  if (!sender.session) {
    const { problems: refused, notice, status } = sender.refusal
    return again(form, status, { problems: [...refused, ...lost], notice })
  }
  const { session } = sender
  const cookies = () => entered(form, session)
  try {
    const attached = await attach(form, session)
    if (attached.problems.length > 0)
      return await again(form, 400, { ...attached, sender: session.email }, await cookies())
    const me = await api<BuyerMe>("/store/buyer/me", { token: session.token })
    const { contact_name: name, company_name: company, country_code } = me
    const parts = form.previewFor(attached.page, { name, company, country_code })
    return await again(
      form,
      200,
      { page: attached.page, preview: parts, sender: session.email },
      await cookies(),
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(form, error, { session, page, cookies })
  }
}

/** A buyer without an account, as the form's fields describe them so far. */
function newBuyer({ company_name, first_name, last_name, country_code }: FormValues) {
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return { name: name || "…", company: company_name ?? "", country_code: country_code ?? "" }
}
