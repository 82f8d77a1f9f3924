import { expect, test } from "vitest"
import { randomFrom } from "../../bench/random.js"
import { countPrefixTypos, countTypos } from "./edit-distance.js"

test("a swap of neighbours is one typo", () => {
  expect(countTypos("sugra", "sugar", 1)).toBe(1)
})

test("a wrong first letter counts twice, a swapped one too", () => {
  expect(countTypos("usgar", "sugar", 1)).toBe(3)
  expect(countTypos("usgar", "sugar", 2)).toBe(2)
  expect(countTypos("xugar", "sugar", 1)).toBe(3)
  expect(countTypos("xinnamon", "cinnamon", 2)).toBe(2)
})

test("a prefix may hold the typo", () => {
  expect(countPrefixTypos("cinamo", "cinnamon", 1)).toBe(1)
  expect(countPrefixTypos("cinnzz", "cinnamon", 1)).toBe(3)
})

/** The textbook full matrix, first-letter rule included. */
function reference(query: string, term: string): number {
  const cost = Array.from({ length: query.length + 1 }, (_, i) => [i])
  for (let j = 0; j <= term.length; j++) cost[0][j] = j
  for (let i = 1; i <= query.length; i++) {
    for (let j = 1; j <= term.length; j++) {
      const same = query[i - 1] === term[j - 1]
      cost[i][j] = Math.min(
        cost[i - 1][j] + 1,
        cost[i][j - 1] + 1,
        cost[i - 1][j - 1] + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && query[i - 1] === term[j - 2] && query[i - 2] === term[j - 1]) {
        cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1)
      }
    }
  }
  const surcharge = query[0] !== term[0] ? 1 : 0
  return Math.min(3, cost[query.length][term.length] + surcharge)
}

test("the banded distance equals the full matrix", () => {
  const random = randomFrom(7)
  const letters = () => "abc"[Math.floor(random() * 3)]
  for (let run = 0; run < 20_000; run++) {
    const query = Array.from({ length: 2 + Math.floor(random() * 7) }, letters).join("")
    const term = Array.from({ length: 2 + Math.floor(random() * 7) }, letters).join("")
    expect([query, term, countTypos(query, term, 2)]).toEqual([query, term, reference(query, term)])
  }
})
