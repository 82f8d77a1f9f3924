import { localized } from "@serumpun/domain/locales"
import type { ReadCell } from "@serumpun/domain/sheet/cells"
import { matchHeadings } from "@serumpun/domain/sheet/headings"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import { expect, test } from "vitest"
import { emptyContent } from "../listing/content"
import { cellsOf, judgeRow } from "./judge-row"
import { knownHeadings } from "./known-words"
import type { OwnListing } from "./own-listings"

const example: [string, ReadCell][] = listingColumns.map(({ key, example }) => [key, example])
const judge = (cells: [string, ReadCell][], own: OwnListing[] = [], taken: string[] = []) =>
  judgeRow(new Map([...example, ...cells]), {
    ...{ own, taken: new Set(taken), mark: ".", isRepeated: () => false },
  })
const found = (cells: [string, ReadCell][], own: OwnListing[] = [], taken: string[] = []) =>
  judge(cells, own, taken).problems.map(({ field, code }) => `${field} ${code}`)

const listing = (change: Partial<OwnListing> = {}): OwnListing => ({
  ...{
    id: "rev_1",
    listing_id: "prod_1",
    producer_id: "prod_1",
    revision: 1,
    last_revision: 1,
    status: "draft",
  },
  ...{ handle: "gula", external_id: "1001", text_marks: null },
  snapshot: { ...emptyContent(), title: localized({ id: "Gula" }) },
  ...change,
})

test("the template's own example can be taken over", () => {
  const { outcome, problems, content } = judge([])
  expect(problems).toEqual([])
  expect(outcome).toBe("new")
  expect(content.tiers).toEqual([
    { min: 100, max: 499, usd: 3.5 },
    { min: 500, max: null, usd: 3.2 },
  ])
})

test("each heading of the template is known in every language, and none by two columns", () => {
  const keys = listingColumns.map(({ key }) => key)
  expect(new Set(knownHeadings.values())).toEqual(new Set(keys))
  expect(
    matchHeadings(["  JUDUL (indonesia) ", "Judul (Inggris)", "hs code", "?"], knownHeadings),
  ).toEqual(["title.id", "title.en", "hs_code", null])
  expect(matchHeadings(["Judul (Indonesia)", "Judul (Indonesia)"], knownHeadings)).toEqual([
    ...["title.id", null],
  ])
})

test("the draft's own rules speak at their cells", () => {
  expect(found([["title.id", "x".repeat(71)]])).toEqual(["title.id too_long"])
  expect(found([["moq", 1.2345678]])).toEqual(["moq too_many_decimals"])
  expect(found([["tiers.1.usd", 1e9]])).toEqual(["tiers.1.usd out_of_range"])
  expect(found([["season.to_month", 13]])).toEqual(["season.to_month out_of_range"])
  expect(found([["season.to_month", null]])).toEqual(["season.to_month not_a_number"])
  expect(found([["place", "one\ntwo"]])).toEqual(["place not_allowed_characters"])
})

test("a row knows its listing by number or address, and nobody else's", () => {
  expect(judge([], [listing()])).toMatchObject({
    outcome: "changed",
    own: { listing_id: "prod_1" },
  })
  expect(found([["handle", "gula"]], [], ["gula"])).toEqual(["handle invalid_choice"])
  expect(found([["handle", "other"]], [listing()])).toEqual(["handle invalid_choice"])
  expect(found([["external_id", "one"]])).toEqual(["external_id not_a_number"])
  expect(found([["handle", "Not A Handle"]])).toEqual(["handle not_allowed_characters"])
  expect(found([], [listing({ status: "in_review" })])).toEqual(["row transition_not_allowed"])
})

test("cells go to the columns that were chosen for them", () => {
  expect([...cellsOf(["a", "b"], [null, "place", "unit"])]).toEqual([
    ["place", "b"],
    ["unit", null],
  ])
})
