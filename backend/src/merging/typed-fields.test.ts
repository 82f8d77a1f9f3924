import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { emptyContent } from "../workflows/listing/content"
import { readStamp, stampOf } from "./content-stamp"
import { mergeContent } from "./merge-content"
import { moveStamp, withTyped } from "./typed-fields"

const saved = { ...emptyContent(), title: localized({ id: "Gula aren" }), place: "Sobang" }

const printsOf = (stamp: string) => readStamp(stamp) ?? new Map<string, string>()

test("of what is sent only the typed fields count, however old the others are", () => {
  const present = { ...saved, moq: 50, certificate_ids: ["a"] }
  const typed = { ...saved, place: "Cikotok", moq: 10 }
  expect(withTyped(present, typed, ["place"])).toEqual({ ...present, place: "Cikotok" })
  expect(withTyped(present, typed, ["certificate_ids.a"])).toEqual({
    ...present,
    certificate_ids: [],
  })
})

test("when all has been typed here, the stamp is that of what is saved", () => {
  const now = { ...saved, place: "Cikotok", species: "Arenga pinnata" }
  expect(moveStamp(stampOf(saved), now, ["place", "species"])).toBe(stampOf(now))
  expect(moveStamp(stampOf(now), saved, ["place", "species"])).toBe(stampOf(saved))
})

test("one's own next change of a field is no conflict, and another phone's still is one", () => {
  // Here the place was saved; there, meanwhile, the lead time.
  const now = { ...saved, place: "Cikotok", lead_time_days: 45 }
  const base = printsOf(moveStamp(stampOf(saved), now, ["place"]))
  const shown = { ...saved, place: "Cikotok" }
  expect(mergeContent(base, now, { ...shown, place: "Cikotok Barat" })).toMatchObject({
    content: { place: "Cikotok Barat", lead_time_days: 45 },
    conflicts: [],
    taken: ["lead_time_days"],
  })
  expect(mergeContent(base, now, { ...shown, lead_time_days: 30 }).conflicts).toEqual([
    "lead_time_days",
  ])
})

test("a stamp that is none stays as it is and is refused by the next save", () => {
  expect(moveStamp("no stamp", saved, ["place"])).toBe("no stamp")
})
