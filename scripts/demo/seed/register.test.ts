import { checkNib } from "@serumpun/domain/identifiers"
import { expect, test } from "vitest"
import { inventBusinesses } from "./invented-businesses.ts"

test("1,206 invented businesses have a NIB and a name each, always the same", () => {
  const villages = ["Sobang", "Menes"].map((village) => ({
    ...{ province: "ID-BT", regency: "Pandeglang", district: "Menes", village },
  }))
  const made = inventBusinesses(villages, 1_206, 0)
  expect(new Set(made.map(({ nib }) => nib)).size).toBe(1_206)
  expect(made.flatMap(({ nib }) => checkNib("nib", nib))).toEqual([])
  expect(new Set(made.map(({ village }) => village)).size).toBe(2)
  expect(made.map(({ owner_gender }) => owner_gender)).toContain("male")
  expect(inventBusinesses(villages, 1_206, 0)).toEqual(made)
  const others = inventBusinesses(villages, 180, 1_206).map(({ nib }) => nib)
  expect(made.filter(({ nib }) => others.includes(nib))).toEqual([])
})
