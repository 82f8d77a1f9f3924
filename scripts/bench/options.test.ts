import { expect, test } from "vitest"
import { readOptions } from "./options.ts"

test("a bench is named first and its options follow", () => {
  const { name, options } = readOptions(["pages", "--locales", "en,ja", "--rounds", "2"])
  expect(name).toBe("pages")
  expect(options).toMatchObject({ locales: ["en", "ja"], rounds: 2, clone: false })
})

test.each([
  [["--rounds", "0"], /--rounds/],
  [["--seconds", "soon"], /--seconds/],
  [["--faster"], /--faster/],
])("%j is refused with its name", (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence)
})
