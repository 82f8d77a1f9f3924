import type { Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { redirect } from "react-router"
import { fillAddress } from "#app/features/rfq/fill-address.ts"
import { translateGoods, type OpenIntent } from "#app/features/rfq/open-form.ts"
import {
  checkOpenPage,
  openPage,
  readAsked,
  type OpenPage,
} from "#app/features/rfq/open-page.server.ts"
import { previewOfOpen } from "#app/features/rfq/preview.ts"
import { keepAttachment } from "#app/lib/files/attachments.server.ts"
import { chosenFile } from "#app/lib/files/check-file.ts"
import { currencyCookie } from "#app/lib/http/currency-cookie.ts"
import { readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { forgetDraft, keepDraft } from "#app/lib/kept/rfq-draft.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import { buyerOf, readAddresses, type RfqForm } from "./form-state.server.ts"

export const DRAFT = "rfq_open_draft"

/** `early`: what is wrong already with the file, the address or the producer chosen. */
type OpenStep = { form: RfqForm<OpenPage>; early: Problem[]; isSilent: boolean }
type Asked = { request: Request; sent: FormData; locale: Locale }

/** The form as it was sent. `isSilent`: the backend did not tell whom it is for. */
export async function readForm(
  { request, sent, locale, intent }: Asked & { intent: OpenIntent },
  prices: Parameters<typeof openPage>[2]["prices"],
): Promise<OpenStep> {
  const buyer = await buyerOf(request)
  const typed = readFormValues(sent)
  const file = chosenFile(sent)
  const [addresses, asked, attached] = await Promise.all([
    readAddresses(buyer),
    readAsked(typed.producer, locale),
    buyer ? keepAttachment(typed, file, { side: "buyer", token: buyer.token }) : null,
  ])
  const values = attached?.values ?? typed
  const filled = intent.kind === "address" ? fillAddress(values, addresses) : values
  const unread = { id: "", handle: typed.producer ?? "", name: typed.producer ?? "" }
  const isSilent = asked === undefined
  const around = { locale, prices, producer: isSilent ? unread : asked }
  const page = openPage(filled, intent, around)
  const early = [
    ...(attached?.problems ?? []),
    ...(intent.kind === "address" && !values.address ? [problem("address", "required")] : []),
    // The one producer it was for is not there, so that nobody else is asked in their place.
    ...(typed.producer && asked === null && intent.kind !== "everyone"
      ? [problem("producer_id", "producer_unavailable")]
      : []),
  ]
  const { problems } = checkOpenPage(page, locale)
  // A draft may be anything but complete.
  const inTheWay = [...(intent.kind === "save" ? [] : problems), ...early]
  const withValues = (next: FormValues) => openPage(next, { kind: "update" }, around)
  const form = toForm({ request, locale, buyer, file, addresses, page, withValues })
  return { form: { ...form, problems: inTheWay }, early, isSilent }
}

type Given = Pick<
  RfqForm<OpenPage>,
  "request" | "locale" | "buyer" | "file" | "addresses" | "page" | "withValues"
>

function toForm(given: Given): RfqForm<OpenPage> {
  const { locale, page } = given
  const inputOf = (shown: OpenPage) => checkOpenPage(shown, locale).input
  return {
    ...given,
    ...{ kind: "open", path: "/rfq/new", problems: [], to: "/store/buyer/open-rfqs" },
    title: page.goods[0]?.title ?? "",
    keep: async ({ values }) => [await keepDraft(values, locale, DRAFT)],
    forget: async () => [await forgetDraft(locale, DRAFT)],
    bodyOf: inputOf,
    previewFor: (shown, buyer) => previewOfOpen(shown, inputOf(shown), buyer),
  }
}

type Choice = Extract<OpenIntent, { kind: "language" | "currency" }>

/** The form in another language or currency, with everything that was typed. */
export async function moveForm(values: FormValues, choice: Choice, locale: Locale) {
  if (choice.kind === "currency") {
    const draft = await keepDraft({ ...values, currency: choice.currency }, locale, DRAFT)
    return redirect(`/${locale}/rfq/new`, {
      status: 303,
      headers: setCookies([draft, currencyCookie(choice.currency)]),
    })
  }
  const moved = translateGoods(values, locale, choice.locale)
  return redirect(`/${choice.locale}/rfq/new`, {
    status: 303,
    headers: setCookies([await keepDraft(moved, choice.locale, DRAFT)]),
  })
}
