import { expect, test } from "vitest"
import { drawBars, drawSeries } from "./drawings.server.ts"

const funnel = [
  { key: "registered", value: 1_206 },
  { key: "in_training", value: 500 },
  { key: "export_grade", value: 76 },
  { key: "exporting", value: null },
]

test("1,206, 500 and 76 are bars of 320, 132.7 and 20.2 units, and a hidden number is none", () => {
  const { rows, width, height, start } = drawBars(funnel, { direction: "ltr", joined: true })
  expect([width, height, start]).toEqual([320, 163, 0])
  expect(rows.map(({ bar }) => bar)).toEqual([
    "M0,19H320V31H0Z",
    "M0,63H132.7V75H0Z",
    "M0,107H20.2V119H0Z",
    null,
  ])
  // From the end of a bar to the end of the next one; nothing leads to what is not shown.
  expect(rows.map(({ join }) => join)).toEqual([
    "M0,31H320L132.7,63H0Z",
    "M0,75H132.7L20.2,107H0Z",
    null,
    null,
  ])
  expect(rows.map(({ text_y }) => text_y)).toEqual([12, 56, 100, 144])
})

test("from right to left bars begin at the right", () => {
  const { rows, start, end } = drawBars(funnel, { direction: "rtl", joined: true })
  expect([start, end]).toEqual([320, 0])
  expect(rows[1]).toMatchObject({
    bar: "M320,63H187.3V75H320Z",
    join: "M320,75H187.3L299.8,107H320Z",
  })
})

test("shares are parts of the whole: 80.19 % is 256.6 of 320 units", () => {
  const parts = [
    { key: "80", value: 80.19 },
    { key: "other", value: 19.81 },
  ]
  const { rows } = drawBars(parts, { direction: "ltr", whole: 100 })
  expect(rows.map(({ bar }) => bar)).toEqual(["M0,19H256.6V31H0Z", "M0,63H63.4V75H0Z"])
})

test("without anything to compare with there are no bars", () => {
  const { rows } = drawBars([{ key: "a", value: 0 }], { direction: "ltr" })
  expect(rows).toEqual([{ key: "a", text_y: 12, bar: null, join: null }])
})

// Processing in Bontang: nothing is stated of 2018 and 2019.
const years = [2017, 2018, 2019, 2020, 2021]
const processing = [83.93, null, null, 79.28, 79.41]

test("years that a source leaves out are gaps in a line, neither zero nor between their neighbours", () => {
  const { points, path, base } = drawSeries(years, processing, { direction: "ltr" })
  expect(base).toBe(110)
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [28, 26],
    [94, null],
    [160, null],
    // 110 − 84 × 79.28 ÷ 83.93 and 110 − 84 × 79.41 ÷ 83.93
    [226, 30.7],
    [292, 30.5],
  ])
  expect(path).toBe("M28,26ZM226,30.7L292,30.5")
  expect(points.map(({ has_value }) => has_value)).toEqual([true, false, false, true, true])
  expect(points.every(({ has_year }) => has_year)).toBe(true)
})

test("from right to left the first year stands at the right", () => {
  const { points } = drawSeries(years, processing, { direction: "rtl" })
  expect(points.map(({ x }) => x)).toEqual([292, 226, 160, 94, 28])
})

test("words are written where they have room: of many years some, of long amounts the last", () => {
  const many = Array.from({ length: 14 }, (_, at) => 2008 + at)
  const { points } = drawSeries(
    many,
    many.map((year) => year / 100),
    { direction: "ltr" },
  )
  expect(points.flatMap(({ year, has_year }) => (has_year ? year : []))).toEqual([
    2009, 2012, 2015, 2018, 2021,
  ])
  const wide = drawSeries(years, [1, 2, 3, 4, null], { direction: "ltr", wide: true })
  expect(wide.points.flatMap(({ year, has_value }) => (has_value ? year : []))).toEqual([2020])
})

test("a series of zeros lies on its base", () => {
  const { points } = drawSeries([2020, 2021], [0, 0], { direction: "ltr" })
  expect(points.map(({ y }) => y)).toEqual([110, 110])
})
