import { expect, test } from "vitest"
import type { Certificate } from "./certificates.js"
import type { ListingContent } from "./listing-content.js"
import { findLostClaims } from "./listing-rules.js"
import { localized } from "./locales.js"

const today = "2026-11-27"
const organic = (change: Partial<Certificate> = {}): Certificate => ({
  id: "cert_1",
  scheme: "organic_eu",
  number: "ID-BIO-1",
  issuer: "Body",
  holder_name: "KUB",
  holder_kind: "producer",
  scope: localized({ en: "Palm sugar" }),
  scope_hs: ["1702"],
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
  status: "verified",
  ...change,
})
const sugar = {
  title: localized({ en: "Palm sugar" }),
  summary: localized(),
  description: localized(),
  specification: [],
  images: [],
  hs_code: "170290",
  place: "Sobang",
  category: "food/sugar",
  processing_stage: "processed",
  packing: { inner: localized() },
  gi_claim: null,
  claims_organic: true,
  certificate_ids: ["cert_1"],
} as unknown as ListingContent
const lost = (content: ListingContent, ...certificates: Certificate[]) =>
  findLostClaims(content, certificates, today).map(({ field }) => field)

test("an organic claim is lost when its certificate ends or is taken back, not before", () => {
  expect(lost(sugar, organic())).toEqual([])
  expect(lost(sugar, organic({ valid_until: today })), "its last day").toEqual([])
  expect(lost(sugar, organic({ valid_until: "2026-11-26" }))).toEqual(["claims_organic"])
  expect(lost(sugar, organic({ status: "revoked" }))).toEqual(["claims_organic"])
  expect(lost({ ...sugar, claims_organic: false }, organic({ status: "revoked" }))).toEqual([])
})

test("a newer certificate of the producer carries it on, when it covers the goods", () => {
  const ended = organic({ valid_until: "2026-11-26" })
  const renewed = organic({ id: "cert_2", number: "ID-BIO-2", valid_from: today })
  expect(lost(sugar, ended, renewed)).toEqual([])
  expect(lost(sugar, ended, { ...renewed, scope_hs: ["0901"] })).toEqual(["claims_organic"])
  expect(lost(sugar, ended, { ...renewed, status: "refused" })).toEqual(["claims_organic"])
})

test("a protected name is lost with its licence; what never had one is not the calendar's", () => {
  const named = {
    ...sugar,
    claims_organic: false,
    title: localized({ en: "Muntok White Pepper" }),
    hs_code: "090411",
  }
  const licence = organic({ scheme: "gi", scope_hs: ["0904"], number: "Muntok White Pepper" })
  expect(lost(named, licence)).toEqual([])
  expect(lost(named, { ...licence, valid_until: "2026-11-26" }).length).toBeGreaterThan(0)
  expect(lost({ ...named, certificate_ids: [] }, { ...licence, status: "revoked" })).toEqual([])
})
