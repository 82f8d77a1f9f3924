import { expect, test } from "vitest"
import { hideSmall, programmeTemplates, templateSteps } from "./register.js"

test("a group of fewer than five is hidden, and with it the one it could be reckoned from", () => {
  expect(hideSmall([120, 80])).toEqual([120, 80])
  expect(hideSmall([120, 4])).toEqual([null, null])
  expect(hideSmall([120, 4, 30])).toEqual([120, null, null])
  expect(hideSmall([120, 4, 3])).toEqual([120, null, null])
  expect(hideSmall([120, 0])).toEqual([120, 0])
  expect(hideSmall([4])).toEqual([null])
  expect(hideSmall([5, 5])).toEqual([5, 5])
  // Of one group the rest tells nobody; of two that hide two people each must be one.
  expect(hideSmall([3, 0, 0])).toEqual([null, null, null])
  expect(hideSmall([120, 1, 1])).toEqual([null, null, null])
  expect(hideSmall([120, 30, 1, 1])).toEqual([120, null, null, null])
  expect(hideSmall([0, 0])).toEqual([0, 0])
})

test("OK OCE has its seven steps, and no template names a step twice", () => {
  expect(templateSteps.ok_oce).toHaveLength(7)
  for (const template of programmeTemplates) {
    const keys = templateSteps[template].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
