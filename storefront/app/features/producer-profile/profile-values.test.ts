import type { ProducerProfile } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, test } from "vitest"
import { localized } from "@serumpun/domain/locales"
import { readProfile, readStep, valuesOfStep, writeProfile } from "./profile-values.ts"

const texts = (id: string) => localized({ id })
const saved: ProducerProfile = {
  name: "Koperasi Aren Sobang",
  legal_form: "koperasi",
  nib: "9120001234567",
  npwp: null,
  province: "ID-BT",
  regency: "Lebak",
  district: "Sobang",
  village: null,
  place: "Sobang, Lebak",
  latitude: -6.6,
  longitude: 106.3,
  founded_year: 2012,
  people_count: 214,
  women_percent: null,
  contact_name: "Siti",
  contact_email: "siti@example.com",
  contact_phone: "+62 812",
  headline: texts("Gula aren"),
  story: texts("Sejak 1960."),
}
const when = { locale: "id" as const, year: 2026 }

test("what the form shows reads back as what was saved, the map position with it", () => {
  expect(readProfile(writeProfile(saved), saved, when)).toEqual({ profile: saved, problems: [] })
})

test("saving one step changes nothing of what another was typed on", () => {
  const story = valuesOfStep("story", writeProfile(saved))
  const moved = { ...saved, place: "Cikotok", name: "Aren", contact_phone: "+62 813" }
  expect(valuesOfStep("story", writeProfile(moved))).toEqual(story)
  expect(story).toMatchObject({ "story.id": "Sejak 1960.", people_count: "214" })
  expect(valuesOfStep("place", writeProfile(moved)).place).toBe("Cikotok")
})

test("numbers of authorities are read with the marks people copy along", () => {
  const typed = { ...writeProfile(saved), nib: "9120-0012-34567", npwp: "01.234.567.8-901.000" }
  const { profile, problems } = readProfile(typed, saved, when)
  expect(problems).toEqual([])
  expect([profile.nib, profile.npwp]).toEqual(["9120001234567", "012345678901000"])
})

test("each mistake is named at its control, once", () => {
  const typed = { ...writeProfile(saved), nib: "123", people_count: "banyak", province: "ID-XX" }
  expect(
    readProfile(typed, saved, when).problems.map(({ field, code }) => `${field} ${code}`),
  ).toEqual(["people_count not_a_number", "province invalid_choice", "nib nib_format"])
})

test("fields that were verified and are not in the form stay as they were", () => {
  const { nib: _nib, name: _name, legal_form: _form, ...typed } = writeProfile(saved)
  expect(readProfile(typed, saved, when).profile).toEqual(saved)
})

test("a step saves its own fields alone, and says nothing of what the others lack", () => {
  const old = { ...saved, province: "ID-BT" as const, contact_phone: "" }
  const typed = { "headline.id": "Gula aren asli", people_count: "215" }
  const { body, problems } = readStep("story", typed, old, when)
  expect(problems).toEqual([])
  expect(body).toEqual({
    headline: texts("Gula aren asli"),
    story: saved.story,
    founded_year: 2012,
    people_count: 215,
    women_percent: null,
  })
  const business = readStep("business", { nib: "123" }, old, when)
  expect(business.problems.map(({ field }) => field)).toEqual(["nib", "contact_phone"])
})
