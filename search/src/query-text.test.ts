import { expect, test } from "vitest"
import { queryText } from "./query-text.js"

test("half-width kana and full-width letters are asked as the usual ones", () => {
  expect(queryText(" ﾊﾟｰﾑｼｭｶﾞｰ ＪＡＳ ", 200)).toBe("パームシュガー JAS")
})

test("a query is cut before it is folded, and loses its articles", () => {
  expect(queryText("ab".repeat(500), 200)).toHaveLength(200)
  expect(queryText("سكر النخيل", 200)).toBe("سكر نخيل")
})
