import type { OfficialSeries } from "@serumpun/backend/src/contracts/official-figure.ts"
import { toCsv } from "@serumpun/domain/sheet/table"
import { expect, test } from "vitest"
import {
  figureJson,
  figureSheet,
  goodsShares,
  type RegionFigures,
  statisticsOf,
} from "./figures.ts"

const from = { source: "BPS", source_date: "2022-03-01" }
const series = (sector: string, values: (number | null)[]): OfficialSeries => ({
  ...({
    kind: "grdp",
    province: "ID-KI",
    regency: "Kota Bontang",
    sector,
    unit: "percent",
  } as const),
  years: values.map((value, at) => ({
    year: 2017 + at,
    figure: value === null ? null : { value, ...from },
  })),
})
const bontang = [
  series("C", [83.93, null, null, 79.28, 79.41]),
  series("G", [2.48, null, null, 3.14, 3.12]),
]

test("shares of goods are of all listings of the region, the largest first", () => {
  expect(goodsShares({ spice: 1, food: 5 })).toEqual([
    { family: "food", listings: 5, percent: 83.33 },
    { family: "spice", listings: 1, percent: 16.67 },
  ])
  expect(goodsShares({})).toEqual([])
})

test("a statistic has its parts over the same years, those that the source leaves out empty", () => {
  const [one, ...others] = statisticsOf([...bontang, { ...series("C", [1]), regency: null }])
  expect(one).toMatchObject({ kind: "grdp", regency: "Kota Bontang", unit: "percent" })
  expect(one?.years).toEqual([2017, 2018, 2019, 2020, 2021])
  expect(one?.parts).toEqual([
    { sector: "C", values: [83.93, null, null, 79.28, 79.41] },
    { sector: "G", values: [2.48, null, null, 3.14, 3.12] },
  ])
  expect(one?.sources).toEqual([{ source: "BPS", date: "2022-03-01" }])
  expect(others).toHaveLength(1)
})

const none = { assessed: 0, quoted: 0, exporting: null }
const figures: RegionFigures = {
  province: "ID-KI",
  funnel: {
    province: "ID-KI",
    total: { registered: 40, in_training: 12, export_grade: 5, ...none },
    regencies: [],
    as_of: "2026-11-29",
  },
  goods: goodsShares({ food: 3 }),
  official: [series("C", [83.93, null])],
}

test("a file has what the drawings show; what is hidden or left out has a row without a value", () => {
  expect(toCsv(figureSheet(figures)).slice(1).split("\r\n")).toEqual([
    "figure,province,regency,part,year,value,unit,source,source_date",
    "funnel,ID-KI,,registered,,40,businesses,register,2026-11-29",
    "funnel,ID-KI,,in_training,,12,businesses,register,2026-11-29",
    "funnel,ID-KI,,assessed,,0,businesses,register,2026-11-29",
    "funnel,ID-KI,,export_grade,,5,businesses,register,2026-11-29",
    "funnel,ID-KI,,quoted,,0,businesses,register,2026-11-29",
    "funnel,ID-KI,,exporting,,,businesses,register,2026-11-29",
    "goods,ID-KI,,food,,3,listings,catalogue,2026-11-29",
    "goods,ID-KI,,food,,100,percent,catalogue,2026-11-29",
    "grdp,ID-KI,Kota Bontang,C,2017,83.93,percent,BPS,2022-03-01",
    "grdp,ID-KI,Kota Bontang,C,2018,,percent,,",
    "",
  ])
})

test("JSON says below which number a group is hidden", () => {
  expect(figureJson(figures)).toMatchObject({
    ...{ province: "ID-KI", as_of: "2026-11-29", hidden_below: 5 },
    funnel: { total: { registered: 40, exporting: null }, regencies: [] },
    goods: [{ family: "food", listings: 3, percent: 100 }],
  })
})
