import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { fillAddress } from "#app/features/rfq/fill-address.ts"
import { previewOfBasket } from "#app/features/rfq/preview.ts"
import { basketOfLines, readLines, type RfqIntent } from "#app/features/rfq/rfq-form.ts"
import { checkRfqPage, readRfqPage, type RfqPage } from "#app/features/rfq/rfq-page.server.ts"
import { keepAttachment } from "#app/lib/files/attachments.server.ts"
import { chosenFile } from "#app/lib/files/check-file.ts"
import { basketCookies } from "#app/lib/kept/basket.server.ts"
import { readFiles, type FormValues } from "#app/lib/kept/form-values.ts"
import { forgetDraft, keepDraft } from "#app/lib/kept/rfq-draft.server.ts"
import { buyerOf, readAddresses, type RfqForm } from "./form-state.server.ts"

/** The basket's lines, and what was typed beside them. */
export async function cookiesOf(values: FormValues, locale: Locale): Promise<string[]> {
  const lines = await basketCookies(basketOfLines(readLines(values), locale))
  return [...lines, await keepDraft(values, locale)]
}

type Asked = {
  request: Request
  sent: FormData
  locale: Locale
  intent: RfqIntent
  typed: FormValues
}
/** `early`: what is wrong with the chosen file or address; `checked`: what the rules have against the request. */
type BasketStep = { form: RfqForm<RfqPage>; early: Problem[]; checked: Problem[] }

/** The form as it was sent. */
export async function readForm(
  { request, sent, locale, intent, typed }: Asked,
  prices: Parameters<typeof readRfqPage>[2],
): Promise<BasketStep> {
  const buyer = await buyerOf(request)
  const file = chosenFile(sent)
  const [addresses, attached] = await Promise.all([
    readAddresses(buyer),
    buyer ? keepAttachment(typed, file, { side: "buyer", token: buyer.token }) : null,
  ])
  const values = attached?.values ?? typed
  const filled = intent.kind === "address" ? fillAddress(values, addresses) : values
  const page = await readRfqPage(filled, locale, prices)
  const early = [
    ...(attached?.problems ?? []),
    ...(intent.kind === "address" && !values.address ? [problem("address", "required")] : []),
  ]
  const checked = checkRfqPage(page, locale).problems
  // A draft may be anything but complete.
  const problems = [...(intent.kind === "save" ? [] : checked), ...early]
  const form = { ...toForm({ request, locale, buyer, file, addresses, page }), problems }
  return { form, early, checked }
}

type Given = Pick<RfqForm<RfqPage>, "request" | "locale" | "buyer" | "file" | "addresses" | "page">

function toForm(given: Given): RfqForm<RfqPage> {
  const { locale, page } = given
  const inputOf = (shown: RfqPage) => checkRfqPage(shown, locale).input
  return {
    ...given,
    ...{ kind: "basket", path: "/rfq", problems: [], to: "/store/buyer/rfqs" },
    title: page.lines[0]?.listing?.title ?? page.lines[0]?.handle ?? "",
    // Only files change after the listings were read.
    withValues: (values) => ({ ...page, values, files: readFiles(values) }),
    keep: ({ values }) => cookiesOf(values, locale),
    forget: async () => [...(await basketCookies([])), await forgetDraft(locale)],
    bodyOf: (shown) => ({ ...inputOf(shown), file_ids: shown.files.map(({ id }) => id) }),
    previewFor: (shown, buyer) => previewOfBasket(shown, inputOf(shown), buyer),
  }
}
