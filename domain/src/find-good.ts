import { type KnownGood, knownGoods } from "./known-goods.js"

const simplify = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/**
 * The good that somebody means: by its whole name or another word for it, else the only one that has all
 * the words typed. Null when there is none, or more than one.
 * @param termsOf other names of a row of the vocabulary
 */
export function findGood(
  typed: string,
  termsOf: (term: string) => string[] = () => [],
): KnownGood | null {
  const wanted = simplify(typed.slice(0, 100))
  if (!wanted) return null
  const named = knownGoods.map((known) => ({
    known,
    names: [known.name, ...known.words, ...(known.term ? termsOf(known.term) : [])].map(simplify),
  }))
  const exact = named.filter(({ names }) => names.includes(wanted))
  if (exact.length > 0) return exact.length === 1 ? (exact[0]?.known ?? null) : null
  const words = wanted.split(" ")
  const close = named.filter(({ names }) =>
    names.some((name) => words.every((word) => name.split(" ").includes(word))),
  )
  return close.length === 1 ? (close[0]?.known ?? null) : null
}
