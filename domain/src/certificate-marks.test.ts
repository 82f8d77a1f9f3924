import { expect, test } from "vitest"
import {
  carrierOf,
  carriersOf,
  linkOf,
  type MarkedCertificate,
  markHolds,
} from "./certificate-marks.js"
import { localized } from "./locales.js"
import { certificateStatuses, statusesOf } from "./statuses.js"
import { holderKinds, legalForms } from "./units.js"
import { isGroupForm } from "./pool/pool-rules.js"

const sugar = "170290"
const certificate = (change: Partial<MarkedCertificate> = {}): MarkedCertificate => ({
  id: "cert_1",
  scheme: "organic_eu",
  number: "ID-BIO-1",
  issuer: "Body",
  holder_name: "KUB",
  holder_kind: "producer",
  scope: localized({ id: "Gula aren" }),
  scope_hs: ["1702"],
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
  status: "verified",
  ...change,
})

const links = [undefined, "own", "confirmed", "unconfirmed"] as const
const scopes = [
  { words: "Gula aren", hs: ["1702"], covers: true },
  { words: "Gula aren", hs: ["0904", "17"], covers: true },
  { words: "Kopi", hs: ["0901"], covers: false },
  { words: "Gula aren", hs: [], covers: false },
  { words: " ", hs: ["1702"], covers: false },
]
const days = [
  { day: "2025-12-31", holds: false },
  { day: "2026-01-01", holds: true },
  { day: "2026-06-15", holds: true },
  { day: "2026-12-31", holds: true },
  { day: "2027-01-01", holds: false },
]

test("a mark holds only when holder, scope, day and status all do, in every combination", () => {
  let held = 0
  for (const link of links)
    for (const { words, hs, covers } of scopes)
      for (const { day, holds } of days)
        for (const status of certificateStatuses) {
          const one = certificate({ link, status, scope: localized({ id: words }), scope_hs: hs })
          const wanted =
            link !== "unconfirmed" && covers && holds && ["unverified", "verified"].includes(status)
          expect(markHolds(one, sugar, day), `${link} ${words} ${hs.join()} ${day} ${status}`).toBe(
            wanted,
          )
          held += Number(wanted)
        }
  // 3 links, 2 scopes, 3 days, 2 statuses.
  expect(held).toBe(36)
})

test("a certificate belongs to who entered it, and a group's to members that it has confirmed", () => {
  for (const legal_form of legalForms)
    for (const holder_kind of holderKinds)
      for (const is_holder_known of [true, false])
        for (const use of [null, ...statusesOf("certificate_use")]) {
          const held = { producer_id: "mkr_1", holder_kind, is_holder_known }
          const mine = holder_kind !== "group" || isGroupForm(legal_form) || is_holder_known
          expect(linkOf(held, { id: "mkr_1", legal_form }, use)).toBe(mine ? "own" : "unconfirmed")
          expect(linkOf(held, { id: "mkr_2", legal_form }, use)).toBe(
            use === "confirmed" ? "confirmed" : "unconfirmed",
          )
        }
})

const renewal = (change: Partial<MarkedCertificate> = {}) =>
  certificate({
    id: "cert_2",
    series_id: "cert_1",
    number: "ID-BIO-2",
    valid_from: "2026-12-01",
    valid_until: "2027-12-31",
    ...change,
  })
const carries = (day: string, ...certificates: MarkedCertificate[]) =>
  carrierOf("cert_1", certificates, sugar, day)?.id ?? null

test("a verified renewal carries the mark on without a gap, an unverified one does not", () => {
  const both = [certificate(), renewal()]
  expect(carries("2026-11-30", ...both)).toBe("cert_1")
  expect(carries("2026-12-15", ...both)).toBe("cert_2")
  expect(carries("2027-01-01", ...both)).toBe("cert_2")
  expect(carries("2028-01-01", ...both)).toBeNull()
  const unchecked = [certificate(), renewal({ status: "unverified" })]
  expect(carries("2026-12-15", ...unchecked)).toBe("cert_1")
  expect(carries("2027-01-01", ...unchecked)).toBeNull()
  expect(carries("2027-01-01", certificate(), renewal({ link: "unconfirmed" }))).toBeNull()
})

test("a renewal carries what was taken back or removed, and stands once beside a listing that names both", () => {
  expect(carries("2026-12-15", certificate({ status: "revoked" }), renewal())).toBe("cert_2")
  expect(carries("2026-12-15", renewal())).toBe("cert_2")
  const both = [certificate(), renewal()]
  const ids = carriersOf(["cert_1", "cert_2"], both, sugar, "2026-12-15").map(({ id }) => id)
  expect(ids).toEqual(["cert_2"])
})
