import type { Certificate } from "../certificates.js"
import type { ListingContent } from "../listing-content.js"
import { problem, type Problem } from "../problems.js"
import { textsOf } from "./listing-wording.js"
import { QUOTED_MAX, sentencesOf, tokensOf } from "./plain-words.js"

/**
 * Words that promise what a certificate or a study would have to show. They raise a question for the
 * curator instead of a refusal, since they have lawful uses that no rule can tell apart. `plain`: whole
 * words of scripts with spaces, as they are compared (`plainOf`); `within`: anywhere in the others.
 */
type Words = { plain: ReadonlySet<string>; within: readonly string[] }

const organic: Words = {
  plain: new Set(
    (
      "organic organically organik bio biologisch biologische biologischer biologisches biologischen " +
      "biologischem okologisch okologische okologischer okologisches okologischen okologischem " +
      "biohonig biozucker biopalmzucker biokaffee biopfeffer bioingwer biokakao biovanille biotee " +
      "عضوي عضوية العضوي العضوية"
    ).split(" "),
  ),
  within: ["有機", "オーガニック"],
}

/** After Regulation (EC) No 1924/2006: only claims that it lists may be made of food in the EU. */
const health: Words = {
  plain: new Set(
    (
      "cure cures curing heals healing detox superfood medicinal immunity antidiabetic anticancer " +
      "menyembuhkan mengobati mencegah detoks khasiat berkhasiat obat imunitas kekebalan " +
      "heilt heilend heilende heilmittel lindert vorbeugend immunsystem superfood blutzucker " +
      "يعالج علاج يشفي شفاء المناعة مناعة ديتوكس"
    ).split(" "),
  ),
  within: [
    "治療",
    "治す",
    "治る",
    "予防",
    "デトックス",
    "免疫力",
    "効能",
    "血糖値",
    "スーパーフード",
  ],
}

const negations = new Set(
  "not non no nicht kein keine keinen ohne tidak bukan tanpa غير ليس ليست".split(" "),
)
/** Chapters of food and drink in the Harmonized System. */
const isFood = (hsCode: string) => hsCode >= "02" && hsCode < "23"

/** What a curator is to ask about the words of a listing, each with the sentence that raises it. */
export function askWording(
  content: ListingContent,
  held: readonly Pick<Certificate, "scheme">[],
): Problem[] {
  const isOrganic = held.some(({ scheme }) => scheme.startsWith("organic_"))
  return textsOf(content).flatMap(({ field, text }) => {
    const sentences = sentencesOf(text)
    const ask = (code: "organic_word" | "health_word", words: Words) => {
      const found = sentences.find(({ plain }) => uses(plain, words))
      return found ? [problem(field, code, { sentence: found.sentence.slice(0, QUOTED_MAX) })] : []
    }
    return [
      ...(isOrganic ? [] : ask("organic_word", organic)),
      ...(isFood(content.hs_code) ? ask("health_word", health) : []),
    ]
  })
}

function uses(sentence: string, { plain, within }: Words): boolean {
  const tokens = tokensOf(sentence)
  const isSaid = tokens.some(
    (token, at) =>
      plain.has(token) &&
      !negations.has(tokens[at - 1] ?? "") &&
      // "biologisch abbaubar": it rots.
      !tokens[at + 1]?.startsWith("abbaubar"),
  )
  return isSaid || within.some((word) => isSaidOf(sentence, word))
}

/** "有機ではない" says the opposite. */
function isSaidOf(sentence: string, word: string): boolean {
  const at = sentence.indexOf(word)
  return (
    at >= 0 && !/^.{0,6}(?:ではな|ではあり|でな|不使用)/u.test(sentence.slice(at + word.length))
  )
}
