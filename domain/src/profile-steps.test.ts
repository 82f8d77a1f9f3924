import { expect, test } from "vitest"
import { localized } from "./locales.js"
import { doneSteps, profileSteps, stepFields, stepOfField } from "./profile-steps.js"
import type { ProducerProfileInput } from "./producer-rules.js"

const profile: ProducerProfileInput = {
  name: "Koperasi Aren Sobang",
  legal_form: "koperasi",
  nib: "9120001234567",
  npwp: null,
  province: "ID-BT",
  regency: "Lebak",
  district: null,
  village: null,
  place: "Lebak",
  latitude: null,
  longitude: null,
  founded_year: null,
  people_count: null,
  women_percent: null,
  contact_name: "Siti",
  contact_email: "siti@example.com",
  contact_phone: "+62 812",
  headline: localized(),
  story: localized(),
}
const year = 2026
const bank_account = null

test("after signing up only the business itself is done", () => {
  expect(doneSteps(profile, { evidence: [], bank_account, year })).toEqual(["business"])
})

test("each step is done by itself, in any order", () => {
  const told = { headline: localized({ id: "Gula aren" }), story: localized({ id: "Sejak 1960." }) }
  const both = [{ kind: "nib" as const }, { kind: "site" as const }]
  expect(doneSteps({ ...profile, ...told }, { evidence: [], bank_account, year })).toEqual([
    "business",
    "story",
  ])
  expect(doneSteps(profile, { evidence: both, bank_account, year })).toEqual([
    "business",
    "evidence",
  ])
  const whole = { ...profile, ...told, district: "Sobang" }
  expect(doneSteps(whole, { evidence: both, bank_account: {}, year })).toEqual([...profileSteps])
  expect(doneSteps({ ...whole, nib: "" }, { evidence: both, bank_account, year })).not.toContain(
    "business",
  )
})

test("every field of the profile is asked for by one step", () => {
  const asked = profileSteps.flatMap((step): string[] => [...stepFields[step]])
  expect(asked.toSorted()).toEqual(Object.keys(profile).toSorted())
  expect(["nib", "district", "story.ar", "evidence.site"].map(stepOfField)).toEqual([
    "business",
    "place",
    "story",
    "evidence",
  ])
})
