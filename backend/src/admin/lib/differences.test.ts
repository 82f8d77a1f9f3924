import { expect, test } from "vitest"
import { differences } from "./differences"

const read = (was: string, now: string, kind: "added" | "removed", language = "en") =>
  differences(was, now, language)
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("")

test("an unchanged text is one piece", () => {
  expect(differences("Palm sugar", "Palm sugar", "en")).toEqual([
    { kind: "same", text: "Palm sugar" },
  ])
})

test("only the changed word is marked", () => {
  expect(differences("Dark palm sugar", "Pale palm sugar", "en")).toEqual([
    { kind: "removed", text: "Dark" },
    { kind: "added", text: "Pale" },
    { kind: "same", text: " palm sugar" },
  ])
})

test("both texts can be read from the differences", () => {
  const was = "Cooked over wood fire, moulded in coconut shells and wrapped in leaf."
  const now = "Cooked slowly over a fire of wood, moulded in shells, and wrapped."
  expect(read(was, now, "added")).toBe(was)
  expect(read(was, now, "removed")).toBe(now)
})

test("Japanese is compared by words although it has no spaces", () => {
  const was = "有機パームシュガー、ソバン産"
  const now = "有機ココナッツシュガー、ソバン産"
  expect(read(was, now, "added", "ja")).toBe(was)
  expect(read(was, now, "removed", "ja")).toBe(now)
  expect(differences(was, now, "ja").at(-1)).toMatchObject({ kind: "same" })
})

test("a text that appears or disappears is marked whole", () => {
  expect(differences("", "New", "en")).toEqual([{ kind: "added", text: "New" }])
  expect(differences("Old", "", "en")).toEqual([{ kind: "removed", text: "Old" }])
})
