/** A text as words are compared in it; its i-th character stands at `at[i]` of the original. */
export type Folded = { text: string; at: number[] }

const SPACE = /[\s\p{Cc}\p{Cf}\-\u00ad\u2010-\u2015_]/u
const DROPPED = /[\u30fb\u0640]/u
/** Scripts whose marks are dropped; in others a mark makes another letter. */
const MARKED = /[\p{sc=Latin}\p{sc=Arabic}]/u
const MARKS = /\p{Mn}/gu
/** Accents and Arabic vowel marks that stand apart from their letter. */
const LOOSE_MARK = /[\u0300-\u036f\u064b-\u065f\u0670]/u
const ZEROS = [0x660, 0x6f0]
/** Arabic letters with variants, Arabic signs of numbers, and a letter that is two. */
const SAME = new Map(
  "ٱ:ا أ:ا إ:ا آ:ا ى:ي ة:ه ٫:. ٬:, ß:ss".split(" ").map((pair) => {
    const [from, to] = pair.split(":")
    return [from, to] as const
  }),
)

/**
 * Lower case without accents, whatever the digits and spaces are; hyphens are spaces. Linear in
 * the length of the text.
 */
export function foldQuery(typed: string): Folded {
  let text = ""
  const at: number[] = []
  let offset = 0
  // Several spaces are one, and none stands first.
  let isSpaced = true
  for (const letter of typed) {
    const folded = foldLetter(letter)
    if (folded !== "" && !(isSpaced && folded === " ")) {
      text += folded
      isSpaced = folded === " "
      for (let i = 0; i < folded.length; i++) at.push(offset)
    }
    offset += letter.length
  }
  at.push(offset)
  return { text, at }
}

function foldLetter(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter
  if (SPACE.test(letter)) return " "
  if (DROPPED.test(letter)) return ""
  const known = SAME.get(letter)
  if (known !== undefined) return known
  const code = letter.codePointAt(0) ?? 0
  const zero = ZEROS.find((each) => code >= each && code <= each + 9)
  if (zero !== undefined) return String(code - zero)
  const lower = letter.toLowerCase()
  if (code < 0x80) return lower
  if (LOOSE_MARK.test(letter)) return ""
  return MARKED.test(letter) ? lower.normalize("NFD").replace(MARKS, "") : lower
}
