import { afterAll, beforeAll, expect, test } from "vitest"
import { listingIndexSettings } from "../index-settings.js"
import { partWords } from "../part-words.js"
import { startTestServer, type TestServer } from "../testing/search-client.js"

let server: TestServer
const all = { matchingStrategy: "all" }

beforeAll(async () => {
  server = await startTestServer()
  const listing = (id: number, title: string, summary = "", keywords: string[] = []) => ({
    id,
    title,
    summary,
    keywords,
  })
  const withParts = (locale: string, listings: ReturnType<typeof listing>[]) =>
    listings.map((each) => ({
      ...each,
      keywords: [...each.keywords, partWords([each.title, each.summary], locale)],
    }))
  await server.fill("en", listingIndexSettings("en"), [
    listing(1, "Organic palm sugar block", "Boiled from sap", ["palm sugar", "gula aren"]),
    listing(2, "Red palm oil", "Pressed from fruit", ["palm oil"]),
    listing(3, "Coconut sugar", "From nectar", ["coconut sugar", "gula kelapa"]),
    listing(4, "Cassia cinnamon sticks", "Kayu manis from Kerinci", ["cinnamon", "kayu manis"]),
    listing(5, "Wooden serving bowl", "Mangkuk kayu from Jepara", ["mangkuk kayu"]),
    listing(6, "Rattan chair", "Woven", ["rattan", "rotan"]),
  ])
  await server.fill(
    "ja",
    listingIndexSettings("ja"),
    withParts("ja", [
      listing(1, "有機パームシュガー", "ソバン村の砂糖"),
      listing(6, "籐の椅子", "手編み"),
      listing(7, "藤色の布", "藤の花の模様"),
      listing(8, "ホワイトペッパー", "ムントクの白胡椒"),
      listing(9, "ラタンバスケット", "手編みのかご"),
      listing(10, "はちみつ", "森の蜂蜜"),
    ]),
  )
  await server.fill(
    "de",
    listingIndexSettings("de"),
    withParts("de", [
      listing(1, "Palmzucker in Blöcken", "Zucker aus Palmsaft"),
      listing(2, "Palmöl", "Öl aus Früchten"),
      listing(3, "Kokosblütenzucker", "Aus Nektar"),
      listing(6, "Rattanmöbel", "Möbel aus Rattan"),
      listing(8, "Weißer Pfeffer", "Aus Muntok"),
    ]),
  )
  await server.fill("ar", listingIndexSettings("ar"), [
    listing(1, "سكر النخيل العضوي", "من قرية سوبانغ"),
    listing(6, "كرسي من الروطان", "منسوج يدويا"),
  ])
})

afterAll(() => server.stop())

test("palm sugar does not find palm oil", async () => {
  expect(await server.ids("en", "palm sugar", all)).toEqual([1])
})

test("coconut sugar also shows palm sugar, after itself; palm sugar never shows coconut", async () => {
  expect(await server.ids("en", "coconut sugar", all)).toEqual([3, 1])
  expect(await server.ids("en", "gula aren", all)).toEqual([1])
})

test("kayu manis finds cinnamon and no wood", async () => {
  expect(await server.ids("en", "kayu manis", all)).toEqual([4])
  expect(await server.ids("en", "cinnamon", all)).toEqual([4])
})

test("the word of any language leads to the good", async () => {
  expect(await server.ids("en", "Palmzucker", all)).toEqual([1])
  expect(await server.ids("en", "籐", all)).toEqual([6])
  expect(await server.ids("de", "gula aren", all)).toEqual([1])
  expect(await server.ids("ja", "palm sugar", all)).toEqual([1])
})

test("swapped, missing and doubled letters are forgiven from five characters on", async () => {
  expect(await server.ids("en", "palm suagr", all)).toEqual([1])
  expect(await server.ids("en", "ratan", all)).toEqual([6])
  expect(await server.ids("en", "cinamon", all)).toEqual([4])
  expect(await server.ids("en", "plam", all)).toEqual([])
})

test("Japanese: rattan is 籐, and 藤 stays wisteria", async () => {
  expect(await server.ids("ja", "籐", all)).toEqual([6, 9])
  expect(await server.ids("ja", "藤", all)).toEqual([7])
})

test("Japanese: katakana with a typo, cut short, in another writing, or as a part is found", async () => {
  for (const typed of [
    "パームシュガー",
    "パームシュガ",
    "パームシュッガー",
    "ﾊﾟｰﾑｼｭｶﾞｰ",
    "シュガー",
  ]) {
    expect([typed, await server.ids("ja", typed, all)]).toEqual([typed, [1]])
  }
  expect(await server.ids("ja", "ホワイトペパー", all)).toEqual([8])
  expect(await server.ids("ja", "白胡椒", all)).toEqual([8])
  expect(await server.ids("ja", "ハチミツ", all)).toEqual([10])
  expect(await server.ids("ja", "ラタン", all)).toContain(9)
})

test("German: parts of compounds find them, and palm sugar is not palm oil", async () => {
  expect(await server.ids("de", "Zucker", all)).toEqual([1, 3])
  expect(await server.ids("de", "Möbel", all)).toEqual([6])
  expect(await server.ids("de", "palmzuker", all)).toEqual([1])
  expect(await server.ids("de", "weisser pfeffer", all)).toEqual([8])
})

test("Arabic: with and without article", async () => {
  expect(await server.ids("ar", "سكر نخيل", all)).toEqual([1])
  expect(await server.ids("ar", "روطان", all)).toEqual([6])
  expect(await server.ids("ar", "الروطان", all)).toEqual([6])
})
