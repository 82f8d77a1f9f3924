import { locales } from "@serumpun/domain/locales"
import { orderStatuses, sampleStatuses } from "@serumpun/domain/statuses"
import { expect, test } from "vitest"
import { canBeMuted } from "@serumpun/domain/notice-groups"
import { composeMail, composeNotice } from "./compose-mail"
import { groupOf } from "./notice-group"
import type { NoticeData, NoticeKind } from "./notices"

const rfq = { rfq_id: "rfq_1", number: "RFQ-2026-000001", company: "Tanaka Foods" }
const quote = { rfq_id: "rfq_1", number: "Q-2026-000001", producer: "KUB Uji" }
const order = {
  order_id: "eord_1",
  number: "O-2026-000001",
  total: 1214.5,
  deposit: 364.35,
  currency: "EUR" as const,
}
const money = {
  order_id: "eord_1",
  number: "O-2026-000001",
  amount: 120.5,
  currency: "EUR" as const,
}
const note = "The NIB is hard to read."
const certificate = { certificate_id: "cert_1", scheme: "halal" as const, number: "ID 123" }
const listing = { listing_id: "prod_1", title: "Tas rotan" }

/** One example of every text there is; the type makes a new kind fail here until it has one. */
const examples: { [K in NoticeKind]: NoticeData[K][] } = {
  rfq_received: [{ ...rfq, needed_by: "2027-02-01" }],
  rfq_changed: [
    { ...rfq, version: 2 },
    { ...rfq, company: "", version: 3 },
  ],
  rfq_cancelled: [rfq, { ...rfq, company: "" }],
  rfq_closed: [
    { ...rfq, reason: "bought_elsewhere", note: null },
    { ...rfq, reason: "other", note },
  ],
  group_invited: [{ group: "KUB Anyam" }],
  share_asked: [{ number: "Q-2026-000001", group: "KUB Anyam" }],
  share_over: [{ number: "Q-2026-000001", group: "KUB Anyam" }],
  group_left: [{ group: "KUB Anyam" }],
  member_answered: (["joined", "declined", "left"] as const).map((answer) => ({
    ...{ member: "Ibu Sari", answer },
  })),
  share_ordered: [{ number: "Q-2026-000001", group: "KUB Anyam" }],
  share_answered: (["confirmed", "refused"] as const).map((answer) => ({
    ...{ rfq_id: "rfq_1", quote_id: "quo_1", number: "Q-2026-000001", member: "Ibu Sari" },
    ...{ answer, note: answer === "refused" ? note : null },
  })),
  quote_declined: [
    { ...rfq, number: quote.number, reason: "price", note: null },
    { ...rfq, number: quote.number, reason: "other", note },
  ],
  own_quote_expired: [{ ...rfq, number: quote.number }],
  quote_received: [
    {
      ...quote,
      total: 1214.5,
      currency: "EUR",
      incoterm: { rule: "FOB", place: "Tanjung Priok" },
      valid_until: "2027-01-31",
    },
  ],
  quote_revised: [
    { ...quote, total: 1214.5, currency: "EUR", valid_until: "2027-01-31", version: 2 },
  ],
  quote_ends_soon: [{ ...quote, total: 1214.5, currency: "JPY", valid_until: "2027-01-31" }],
  wish_received: [
    { ...rfq, message: null },
    { ...rfq, message: note },
  ],
  message_received: (["buyer", "producer"] as const).flatMap((side) => [
    {
      ...{ rfq_id: "rfq_1", number: "RFQ-2026-000001", side, producer_id: "prod_1" },
      ...{ party: "Tanaka Foods", text: "在庫はありますか。".repeat(50), phrase: null },
    },
    {
      ...{ rfq_id: "rfq_1", number: "RFQ-2026-000001", side, producer_id: "prod_1" },
      party: "Tanaka Foods",
      text: null,
      phrase: {
        id: "tellPrice" as const,
        values: {
          quantity: { number: 400, unit: "pc" as const },
          money: { number: 12.5, currency: "USD" as const },
        },
      },
    },
  ]),
  quote_withdrawn: [quote],
  quote_expired: [quote],
  refund_failed: (["buyer", "operator"] as const).map((side) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", amount: 12.5, currency: "EUR", side },
  })),
  payment_disputed: (["open", "won", "lost"] as const).map((status) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", amount: 12.5, currency: "EUR", status },
    ...{ side: "producer", respond_by: status === "open" ? "2026-12-10" : null },
  })),
  refund_made: [
    { ...money, reference: null, note },
    { ...money, reference: "BCA 77123", note },
  ],
  cancellation_asked: (["buyer", "producer", "operator"] as const).map((reader) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", party: "KUB Uji", note, reader },
  })),
  cancellation_refused: (["buyer", "producer"] as const).map((reader) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", note, reader },
  })),
  payout_made: [{ ...money, reference: "BCA 77123" }],
  payment_due: (["deposit", "balance"] as const).flatMap((part) =>
    [true, false].map((is_overdue) => ({ ...money, part, due_on: "2026-12-04", is_overdue })),
  ),
  transfer_reported: [{ ...money, party: "Tanaka Foods" }],
  order_placed: [{ ...order, company: "Tanaka Foods" }],
  order_confirmed: [{ ...order, producer: "KUB Uji" }],
  order_moved: (["buyer", "producer"] as const).flatMap((side) =>
    orderStatuses.map((status) => ({
      ...{ order_id: "eord_1", number: "O-2026-000001", side, party: "KUB Uji", status },
      ...{ deposit: 0, due: 849.8, currency: "EUR" as const, ready_by: "2027-01-10" },
      note: status === "shipped" ? note : null,
    })),
  ),
  order_news: (
    [
      ["milestone", "packed"],
      ["milestone", "other"],
      ["checklist_uploaded", "packing_list"],
      ["checklist_accepted", "eu_food_hygiene"],
      ["checklist_refused", "packing_list"],
      ["shipment_corrected", null],
      ["received_in_part", null],
      ["claim_opened", null],
      ["claim_proposed", null],
      ["claim_settled", null],
      ["claim_rejected", null],
      ["claim_withdrawn", null],
      ["claim_escalated", null],
      ["claim_decided", null],
      ["rating_given", null],
      ["rating_answered", null],
    ] as const
  ).map(([news, what]) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", side: "buyer" as const, party: "KUB Uji" },
    ...{ news, what, note },
  })),
  sample_moved: sampleStatuses.map((status) => ({
    ...{ sample_id: "smpl_1", number: "S-2026-000001", side: "buyer" as const, party: "KUB Uji" },
    ...{ status, note },
  })),
  payment_received: [0, 12.5].map((excess) => ({
    ...{ order_id: "eord_1", number: "O-2026-000001", credited: 364.2, due: 0, excess },
    currency: "EUR" as const,
  })),
  payment_booked: [
    {
      ...{ order_id: "eord_1", number: "O-2026-000001", company: "Tanaka Foods" },
      ...{ credited: 364.2, due: 850.3, currency: "EUR" as const },
    },
  ],
  mail_failed: [{ mail: "rfq_received", reason: "550 no such mailbox" }],
  rfq_expired: [{ rfq_id: "rfq_1", number: "RFQ-2026-000001" }],
  rfq_over: [rfq],
  transfer_refused: [
    { order_id: "eord_1", number: "O-2026-000001", amount: 40000, currency: "JPY", note },
  ],
  company_invited: [
    {
      ...{ invitation_id: "cinv_1", email: "anna@example.org", company: "Tanaka Foods" },
      ...{ invited_by: "Aiko Tanaka", role: "buyer" },
    },
  ],
  colleague_joined: [
    { name: "Anna Weber", email: "anna@example.org", company: "Tanaka Foods", role: "approver" },
  ],
  colleague_removed: [{ company: "Tanaka Foods" }],
  people_invited: [
    {
      ...{ invitation_id: "minv_1", expires: 1_796_000_000_000, email: "anna@example.org" },
      ...{ business: "KUB Uji", invited_by: "Ibu Sari", role: "helper" },
    },
  ],
  people_joined: [{ name: "Anna", email: "anna@example.org", business: "KUB Uji", role: "staff" }],
  people_removed: [{ business: "KUB Uji" }],
  phone_changed: [{ phone: "•••890" }, { phone: null }],
  people_role: [{ business: "KUB Uji", role: "owner" }],
  consent_asked: [
    {
      ...{ consent_id: "ccon_1", number: "Q-2026-000001", producer: "KUB Uji" },
      ...{ name: "Anna Weber", total: 1214.5, currency: "EUR", valid_until: "2027-01-31" },
    },
  ],
  consent_decided: (["approved", "refused"] as const).map((decision) => ({
    ...{ rfq_id: "rfq_1", number: "Q-2026-000001", producer: "KUB Uji", name: "Aiko Tanaka" },
    decision,
    note: decision === "refused" ? note : null,
  })),
  desk_case: (["assigned", "handed_over", "appealed", "came_back", "third_needed"] as const).map(
    (event) => ({ ...{ review_id: "rev_1", title: "Tas rotan", party: "KUB Uji", event } }),
  ),
  desk_waiting: [
    {
      ...{ date: "2026-11-28", waiting: 12, fresh: 2, businesses: 1, certificates: 3 },
      titles: ["Tas rotan", "Lada putih"],
    },
    { date: "2026-11-28", waiting: 1, fresh: 0, businesses: 1, certificates: 0, titles: [] },
  ],
  certificate_ended: [
    { ...certificate, valid_until: "2026-11-27" },
    { ...certificate, valid_until: "2026-11-27", of_group: true },
  ],
  listings_imported: [{ import_id: "imp_1", file_name: "produk.xlsx", written: 40, failed: 2 }],
  producer_decided: [
    { decision: "reinstated", note: null },
    { decision: "verified", note: null },
    { decision: "changes_requested", note },
    { decision: "suspended", note },
  ],
  certificate_decided: [
    { ...certificate, decision: "verified", note: null },
    { ...certificate, decision: "refused", note },
    { ...certificate, decision: "revoked", note },
    { ...certificate, decision: "revoked", note, of_group: true },
  ],
  certificate_use_asked: [{ member: "KUB Anyam", scheme: "organic_eu", number: "ID-BIO-149" }],
  certificate_use_answered: (["confirmed", "refused", "ended"] as const).map((answer) => ({
    ...{ group: "Koperasi Aren", scheme: "organic_eu" as const, number: "ID-BIO-149", answer },
  })),
  listing_decided: [
    { ...listing, decision: "published", note: null },
    { ...listing, decision: "changes_requested", note: null },
    { ...listing, decision: "changes_requested", note: null, reasons: ["packing_unclear"] },
    { ...listing, decision: "rejected", note },
    { ...listing, decision: "withdrawn", note },
    { ...listing, decision: "expired", note: null },
    { ...listing, decision: "certificate_ended", note: null },
  ],
  certificate_ends_soon: [
    { ...certificate, valid_until: "2026-12-27", of_group: true },
    { certificate_id: "cert_1", scheme: "organic_eu", number: "ID-1", valid_until: "2027-02-01" },
  ],
  passport_ends_soon: [{ listing_id: "prod_1", title: "Gula aren", valid_until: "2027-02-01" }],
  producer_invited: [
    { auth_identity_id: "authid_1", password_print: "abc", business: "KUB Anyam" },
  ],
  password_reset: [{ auth_identity_id: "authid_1", password_print: "abc" }],
  nib_decided: (["claimant", "holder"] as const).flatMap((side) =>
    (["transferred", "refused", "more_asked"] as const).map((decision) => ({
      ...{ nib: "9120001234567", decision, side, note },
    })),
  ),
  bank_account_changed: [{ bank: "BRI", last4: "4821" }],
  password_changed: [{}],
  email_verification: [{ auth_identity_id: "authid_1", email: "dewi@example.org", next: "" }],
}
/** What operators and curators read, who work in the Admin. */
const isForDesk = (kind: string, data: object) =>
  ["mail_failed", "transfer_reported"].includes(kind) ||
  kind.startsWith("desk_") ||
  ("side" in data && data.side === "operator") ||
  ("reader" in data && data.reader === "operator")
const storefront = "https://serumpun.example"
const admin = "https://admin.serumpun.example"

test.each(locales)("every notice has a whole text that leads somewhere (%s)", (locale) => {
  for (const [kind, all] of Object.entries(examples))
    for (const data of all) {
      const frame = { locale, storefront, admin, secret: "s", person_id: "cus_1" }
      const { subject, text, html, unsubscribe } = composeMail(kind, data, frame)
      expect(subject, kind).toMatch(/^\S.*\S$/)
      expect(html, kind).toContain(`lang="${locale}"`)
      expect(unsubscribe === null, kind).toBe(!canBeMuted(groupOf(kind)))
      expect(composeNotice(kind, data, locale).title, kind).toBe(subject)
      expect(subject + text, kind).not.toMatch(/{{|}}|undefined|null/)
      const [, href, label] = /<a class="go" href="([^"]+)"[^>]*>([^<]+)</.exec(html) ?? []
      expect(href, kind).toMatch(
        isForDesk(kind, data) ? `${admin}/app/` : new RegExp(`^${storefront}/${locale}/.`),
      )
      // A button says in a few words where it leads, never an address and never a sentence.
      expect(label, kind).not.toMatch(/:\/\/|[.。؟]$/)
      expect(label!.length, `${kind}: ${label}`).toBeLessThanOrEqual(48)
      expect(text, kind).not.toMatch(/\n{3}/)
      if ("note" in data && data.note) expect(text, kind).toContain(note)
    }
})

test("a subject stays one line, whatever the names in it hold", () => {
  const data = { ...quote, producer: "KUB\r\nBcc: all@example.org" }
  const { subject } = composeMail("quote_withdrawn", data, {
    locale: "en",
    storefront,
    secret: "s",
  })
  expect(subject).toBe("KUB Bcc: all@example.org has withdrawn quote Q-2026-000001")
})

test("names keep their own dots and brackets between Arabic words, and a link can be copied whole", () => {
  const frame = { locale: "ar", storefront, secret: "s" } as const
  const { subject, text } = composeMail(
    "rfq_received",
    {
      rfq_id: "rfq_1",
      number: "RFQ-2026-000001",
      company: "Acme (NL) B.V.",
      needed_by: "2027-02-01",
    },
    frame,
  )
  for (const words of [subject, text]) {
    expect(words).toContain("\u2068Acme (NL) B.V.\u2069")
    expect(words).toContain("\u2068RFQ-2026-000001\u2069")
  }
  expect(text).toContain("\nhttps://serumpun.example/ar/producer/rfqs/rfq_1\n")
})

test("a kind that nobody knows is an error, not an empty mail", () => {
  expect(() =>
    composeMail("of_a_later_version", {}, { locale: "en", storefront, secret: "s" }),
  ).toThrow("of_a_later_version")
})
