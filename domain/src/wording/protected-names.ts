import { hasWord, plainOf, QUOTED_MAX, sentencesOf } from "./plain-words.js"

/**
 * A registered geographical indication. `spellings` are how its name is written in the languages that we
 * speak; `goods` are words for what it protects, so that "Toraja" on a carving is no coffee. A name
 * counts for goods of these HS prefixes, or where a word for the goods stands in the same sentence.
 */
export type ProtectedName = {
  name: string
  hs: readonly string[]
  spellings: readonly string[]
  goods: readonly string[]
}

const coffee = ["kopi", "coffee", "kaffee", "コーヒー", "珈琲", "قهوة", "بن"]
const pepper = ["lada", "pepper", "pfeffer", "胡椒", "コショウ", "こしょう", "ペッパー", "فلفل"]
const honey = ["madu", "honey", "honig", "蜂蜜", "はちみつ", "ハチミツ", "عسل"]

/** Source: Indonesian register of geographical indications (DJKI), read 2026-11; Gayo also in the EU's. */
export const protectedNames: readonly ProtectedName[] = [
  {
    name: "Muntok White Pepper",
    hs: ["0904"],
    spellings: ["muntok", "ムントク", "مونتوك"],
    goods: pepper,
  },
  {
    name: "Madu Teran Belitong Timur",
    hs: ["0409"],
    spellings: ["teran", "テラン", "تيران"],
    goods: honey,
  },
  { name: "Kopi Arabika Gayo", hs: ["0901"], spellings: ["gayo", "ガヨ", "غايو"], goods: coffee },
  {
    name: "Kopi Arabika Kintamani Bali",
    hs: ["0901"],
    spellings: ["kintamani", "キンタマーニ", "كينتاماني"],
    goods: coffee,
  },
  {
    name: "Kopi Arabika Toraja",
    hs: ["0901"],
    spellings: ["toraja", "トラジャ", "توراجا"],
    goods: coffee,
  },
]

export type FoundName = { name: string; sentence: string }

/** Protected names in a text about goods of this HS code, each with the first sentence that uses it. */
export function findProtectedNames(text: string, hsCode: string): FoundName[] {
  const sentences = sentencesOf(text)
  return protectedNames.flatMap(({ name, hs, spellings, goods }) => {
    const isOfGoods = hs.some((prefix) => hsCode.startsWith(prefix))
    const found = sentences.find(
      ({ plain }) => hasWord(plain, spellings) && (isOfGoods || hasWord(plain, goods)),
    )
    return found ? [{ name, sentence: found.sentence.slice(0, QUOTED_MAX) }] : []
  })
}

/** Whether a certificate's own words name the indication, in whatever language. */
export function namesIndication(texts: readonly string[], name: string): boolean {
  const known = protectedNames.find((one) => one.name === name)
  return known !== undefined && texts.some((text) => hasWord(plainOf(text), known.spellings))
}
