import { expect, test } from "vitest"
import { readRateCsv, readRateFeed } from "./rate-tables.js"

test("a file of rates is read with any separator and with or without a heading", () => {
  for (const csv of ["EUR,0.86\nJPY,151.2", "currency;rate\r\neur;0.86\r\n\r\nJPY;151.2\r\n"])
    expect(readRateCsv(csv).lines.map(({ currency, per_usd }) => [currency, per_usd])).toEqual([
      ["EUR", 0.86],
      ["JPY", 151.2],
    ])
})

test("each wrong line is named with its number and what is wrong with it", () => {
  const csv = "currency,rate\nEUR,zero\nXXX,1\nJPY,\nIDR,0\nEUR,0.86\nEUR,0.87\nUSD,1"
  expect(readRateCsv(csv).problems.map(({ line, code }) => [line, code])).toEqual([
    [2, "not_a_number"],
    [3, "invalid_choice"],
    [4, "required"],
    [5, "out_of_range"],
    [7, "repeated"],
    [8, "invalid_choice"],
  ])
})

const ecb = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"><Cube><Cube time='2026-11-26'>
<Cube currency='USD' rate='1.1600'/><Cube currency='JPY' rate='175.40'/><Cube currency='IDR' rate='19120.50'/>
</Cube></Cube></gesmes:Envelope>`

test("the European Central Bank's table of euros becomes one of dollars", () => {
  expect(readRateFeed(ecb, "www.ecb.europa.eu")).toEqual({
    as_of: "2026-11-26",
    source: "European Central Bank",
    per_usd: { EUR: 0.86206897, JPY: 151.20689655, IDR: 16483.18965517 },
  })
})

test("JSON of any base is read, and its source is where it came from", () => {
  const json = JSON.stringify({
    base: "USD",
    date: "2026-11-26",
    rates: { EUR: 0.86, XAU: 0.0003 },
  })
  expect(readRateFeed(json, "rates.example")).toEqual({
    as_of: "2026-11-26",
    source: "rates.example",
    per_usd: { EUR: 0.86 },
  })
})

test.each([
  ["", "neither"],
  ["<html>Not found</html>", "no US dollar"],
  ["{}", "no US dollar"],
  ["null", "no US dollar"],
  [JSON.stringify({ base: "USD", rates: { EUR: 1 } }), "no day"],
  [JSON.stringify({ base: "USD", date: "2026-13-45", rates: { EUR: 1 } }), "no day"],
  [JSON.stringify({ base: "USD", date: "2026-11-26", rates: { EUR: "1" } }), "none of ours"],
])("%j is refused: %s", (text, words) => {
  expect(() => readRateFeed(text, "x")).toThrow(words)
})
