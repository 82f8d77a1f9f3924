import { expect, test } from "vitest"
import { addDays } from "../days.js"
import { inEveryLocale } from "../locales.js"
import { answerPaces, missingParts, paceOf, standing, TURNS, turnOf, turnOn } from "./standing.js"

const text = inEveryLocale(() => "Palm sugar")
const content = {
  ...{ title: text, summary: text, description: text },
  images: [{}, {}, {}] as never[],
  tiers: [{}, {}] as never[],
}
const day = "2026-11-28"
const full = { missing: [], pace: null, published_on: day } as const

test("what a listing lacks is named part by part", () => {
  expect(missingParts(content, 1)).toEqual([])
  expect(missingParts({ ...content, images: [], tiers: [] }, 0)).toEqual([
    ...["photos", "certificate", "prices"],
  ])
  expect(missingParts({ ...content, summary: { ...text, ar: " " } }, 1)).toEqual(["languages"])
})

test("each part raises a listing by the same", () => {
  const lacking = (missing: ReturnType<typeof missingParts>) => standing({ ...full, missing })
  expect(lacking([]) - lacking(["photos"])).toBe(10)
  expect(lacking(["photos"]) - lacking(["photos", "languages"])).toBe(10)
})

test("who answers quickly stands before who answers slowly; who is not known stands between", () => {
  const [quick, usual, slow] = answerPaces.map((pace) => standing({ ...full, pace }))
  expect(quick).toBeGreaterThan(usual!)
  expect(usual).toBeGreaterThan(slow!)
  expect(standing(full)).toBe(usual)
  expect([paceOf(0), paceOf(24), paceOf(25), paceOf(72), paceOf(73)]).toEqual([
    ...["quick", "quick", "usual", "usual", "slow"],
  ])
})

test("later is ahead by weeks, and two of the same age stay as they are while time goes by", () => {
  const later = standing({ ...full, published_on: addDays(day, 7) })
  expect(later - standing(full)).toBe(2)
  expect(standing({ ...full, published_on: "2019-01-01" })).toBe(50)
})

test("among equals nobody is always last, and each day of a week has its own order", () => {
  const ids = Array.from({ length: 20 }, (_, at) => `prod_01ABCDEFGHJKMNPQRSTVWX${at}`)
  const orders = Array.from({ length: TURNS }, (_, turn) =>
    ids.toSorted((a, b) => turnOf(a, turn) - turnOf(b, turn)),
  )
  expect(new Set(orders.map((order) => order.join())).size).toBe(TURNS)
  expect(new Set(orders.map((order) => order.at(-1))).size).toBeGreaterThan(3)
  expect(new Set(orders.map((order) => order[0])).size).toBeGreaterThan(3)
  const days = Array.from({ length: TURNS }, (_, at) => turnOn(addDays(day, at)))
  expect(new Set(days).size).toBe(TURNS)
  expect(turnOn(addDays(day, TURNS))).toBe(turnOn(day))
})
