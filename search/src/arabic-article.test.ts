import { expect, test } from "vitest"
import { withoutArticles } from "./arabic-article.js"

test("the article goes, in all its spellings, and the noun stays", () => {
  expect(withoutArticles("سكر النخيل")).toBe("سكر نخيل")
  expect(withoutArticles("الروطان ٱلراتان")).toBe("روطان راتان")
})

test("a half-typed noun keeps its beginning", () => {
  expect(withoutArticles("السك")).toBe("سك")
})

test("what is quoted, inside a word, or no noun stays as it is", () => {
  expect(withoutArticles('"سكر النخيل"')).toBe('"سكر النخيل"')
  expect(withoutArticles("حلال ال rattan")).toBe("حلال ال rattan")
})
