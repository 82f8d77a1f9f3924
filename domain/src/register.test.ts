import { expect, test } from "vitest"
import { hideSmall, openCounts, programmeTemplates, templateSteps } from "./register.js"

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

test("everybody reads a province's counts without groups of fewer than five, nor the one beside them", () => {
  const of = (registered: number, in_training: number, exporting: number) => ({
    ...{ registered, in_training, assessed: in_training, export_grade: in_training },
    ...{ quoted: 0, exporting },
  })
  const { total, regencies } = openCounts([
    { regency: "Lebak", counts: of(700, 300, 1) },
    { regency: "Serang", counts: of(500, 200, 2) },
    { regency: "Pandeglang", counts: of(6, 3, 0) },
  ])
  expect(total).toEqual({ ...of(1_206, 503, 0), exporting: null })
  // Of 503 in training three are hidden, and the 200 beside them, from which the three could be reckoned.
  const hidden = { in_training: null, assessed: null, export_grade: null, exporting: null }
  expect(regencies).toEqual([
    { regency: "Lebak", counts: { ...of(700, 300, 0), exporting: null } },
    { regency: "Serang", counts: { ...of(500, 0, 0), ...hidden } },
    { regency: "Pandeglang", counts: { ...of(6, 0, 0), ...hidden } },
  ])
  expect(openCounts([]).total).toEqual(of(0, 0, 0))
  const one = openCounts([{ regency: "Lebak", counts: of(5, 4, 0) }])
  expect(one.total).toMatchObject({ registered: 5, in_training: null, exporting: 0 })
})

test("what is hidden cannot be reckoned from the stages around it either", () => {
  const of = (registered: number, assessed: number, export_grade: number) => ({
    ...{ registered, in_training: 0, assessed, export_grade, quoted: 0, exporting: 0 },
  })
  const { total, regencies } = openCounts([
    { regency: "Lebak", counts: of(20, 3, 0) },
    // All five are registered and of export grade, so five are assessed, and of the other eight three.
    { regency: "Serang", counts: of(5, 5, 5) },
    { regency: "Pandeglang", counts: of(40, 30, 20) },
  ])
  expect(total).toMatchObject({ registered: 65, assessed: 38, export_grade: 25 })
  expect(regencies.map(({ counts }) => counts.assessed)).toEqual([null, null, null])
  expect(regencies.map(({ counts }) => counts.export_grade)).toEqual([0, 5, 20])
  // Where nothing else is left to hide, the sum goes too.
  const alone = openCounts([
    { regency: "Lebak", counts: of(5, 5, 5) },
    { regency: "Serang", counts: of(9, 4, 0) },
  ])
  expect(alone.total).toMatchObject({ registered: 14, assessed: null, export_grade: 5 })
  expect(alone.regencies.map(({ counts }) => counts.assessed)).toEqual([null, null])
})

test("OK OCE has its seven steps, and no template names a step twice", () => {
  expect(templateSteps.ok_oce).toHaveLength(7)
  for (const template of programmeTemplates) {
    const keys = templateSteps[template].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
