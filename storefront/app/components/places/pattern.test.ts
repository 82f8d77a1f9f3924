import { existsSync } from "node:fs"
import { categoryRoots, provinces } from "@serumpun/domain/places"
import { expect, test } from "vitest"

test("there is a sheet for every family of goods and every province", () => {
  const names = [...categoryRoots, ...Object.keys(provinces).map((code) => code.toLowerCase())]
  const folder = new URL("../../../public/patterns/", import.meta.url)
  expect(names.filter((name) => !existsSync(new URL(`${name}.svg`, folder)))).toEqual([])
})
