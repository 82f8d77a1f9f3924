import { formatDate, formatMoney } from "@serumpun/domain/format"
import { locales } from "@serumpun/domain/locales"
import { currencies } from "@serumpun/domain/money"
import { expect, test } from "vitest"
import { composeMail } from "./compose-mail"

const storefront = "https://serumpun.example"
const quote = { rfq_id: "rfq_1", number: "Q-2026-000001", producer: "KUB Uji", total: 1214.5 }
const received = (locale: (typeof locales)[number], currency: (typeof currencies)[number]) =>
  composeMail(
    "quote_received",
    {
      ...quote,
      currency,
      incoterm: { rule: "FOB", place: "Tanjung Priok" },
      valid_until: "2027-01-31",
    },
    { locale, storefront, secret: "s" },
  ).text

test.each(locales)("a mail in %s writes money and days as the page does", (locale) => {
  for (const currency of currencies) {
    const text = received(locale, currency)
    expect(text).toContain(formatMoney(locale, quote.total, currency))
    expect(text).toContain(formatDate(locale, "2027-01-31"))
    expect(text, "the term that the total holds for").toContain("FOB Tanjung Priok")
  }
  const { text } = composeMail(
    "rfq_received",
    { rfq_id: "rfq_1", number: "RFQ-1", company: "Tanaka", needed_by: "2027-02-01" },
    { locale, storefront, secret: "s" },
  )
  expect(text).toContain(formatDate(locale, "2027-02-01"))
})

test("dollars are US$, Arabic has Latin digits, and no day is left as 2027-01-31", () => {
  expect(received("en", "USD")).toContain(
    "US$1,214.50 FOB Tanjung Priok, valid until the end of 31 Jan 2027",
  )
  expect(received("de", "USD")).toContain(
    "1.214,50\u00a0US$ FOB Tanjung Priok, gültig bis Ende 31. Jan. 2027",
  )
  expect(received("id", "IDR")).toContain(
    "Rp\u00a01.215 FOB Tanjung Priok, berlaku sampai akhir 31 Jan 2027",
  )
  expect(received("ja", "JPY")).toContain("￥1,215 FOB Tanjung Priok、2027年1月31日いっぱい")
  expect(received("ar", "USD")).toContain("\u2066US$1,214.50\u2069")
  for (const locale of locales) expect(received(locale, "EUR")).not.toMatch(/2027-01-31|[٠-٩]/)
})
