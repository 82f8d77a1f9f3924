import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import { issuedForms, issuedKinds } from "@serumpun/domain/issued/kinds"
import { locales } from "@serumpun/domain/locales"
import { renderToStaticMarkup } from "react-dom/server"
import { TranslationProvider } from "#app/lib/i18n/use-translation.ts"
import { expect, test } from "vitest"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { issuableKinds, IssueForOrder } from "./issue-for-order.tsx"
import { IssuedList } from "./issued-list.tsx"

const one: IssuedView = {
  ...{ id: "idoc_1", kind: "quotation", number: "QU-2026-0007", issued_on: "2026-11-27" },
  ...{ valid_until: "2099-12-27", standing: "stands", ending: null, ended_on: null },
  ...{ superseded_by: null, currency: "JPY", total: 123_456, forms: [...issuedForms] },
  ...{ rfq_id: "rfq_1", quote_id: "quo_1", order_id: null, check_code: "code" },
}
const show = (locale: (typeof locales)[number], view: React.ReactNode) =>
  renderToStaticMarkup(<TranslationProvider value={getI18n(locale)}>{view}</TranslationProvider>)

test.each(locales)("each document has its files, its check and its words in %s", (locale) => {
  const issued = issuedKinds.map((kind, index) => ({ ...one, kind, id: `idoc_${index}` }))
  const html = show(locale, <IssuedList issued={issued} side="account" />)
  for (const { id } of issued)
    for (const form of issuedForms)
      expect(html).toContain(`/${locale}/account/issued/${id}/${form}`)
  expect(html).toContain(`/${locale}/check/code`)
  expect(html).not.toMatch(/{{|undefined|list\.|kind\.|standing\./)
})

test("where nothing was issued and nothing can be, there is no section", () => {
  expect(show("en", <IssuedList issued={[]} side="account" />)).toBe("")
})

test("a producer is offered what is not issued yet, while the goods are ready", () => {
  const order = { id: "eord_1", status: "ready" as const }
  expect(issuableKinds({ order, issued: [] })).toEqual(["commercial_invoice", "packing_list"])
  const issued = [{ ...one, kind: "commercial_invoice" as const }]
  expect(issuableKinds({ order, issued })).toEqual(["packing_list"])
  expect(issuableKinds({ order: { ...order, status: "in_production" }, issued: [] })).toEqual([])
  const html = show("id", <IssueForOrder order={order} issued={issued} />)
  expect(html).toContain('value="packing_list"')
  expect(html).not.toContain('value="commercial_invoice"')
})
