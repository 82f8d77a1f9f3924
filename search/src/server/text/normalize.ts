const ASCII = /^[\x20-\x7e]*$/
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u
const ARABIC = /\p{sc=Arabic}/u
/** Scripts whose marks are dropped; elsewhere a mark may make another letter. */
const MARKED = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}]/u
const MARKS = /\p{Mn}+/gu
const CONTROLS = /\p{Cc}+/gu
const KATAKANA = /[\u30a1-\u30f6]/
const KANA_GAP = 0x60

const FOLDED: Record<string, string> = { æ: "ae", œ: "oe", ς: "σ" }
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g")

const MOST_REMEMBERED = 100_000
const normalized = new Map<string, string>()

/**
 * The form a word is indexed and searched in, as Meilisearch folds it: lower case, compatibility
 * forms taken apart, accents dropped where they do not make another letter (ü is u, ß stays),
 * Japanese kana as hiragana, Arabic without vowel marks and variants of letters.
 */
export function normalizeWord(word: string): string {
  let known = normalized.get(word)
  if (known === undefined) {
    if (normalized.size >= MOST_REMEMBERED) normalized.clear()
    known = normalize(word)
    normalized.set(word, known)
  }
  return known
}

function normalize(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  const apart = decompose(word)
  const lower = apart.toLowerCase().replace(FOLDABLE, (letter) => FOLDED[letter])
  if (EAST_ASIAN.test(lower)) return toHiragana(lower)
  const plain = MARKED.test(lower) ? lower.replace(MARKS, "") : lower
  return ARABIC.test(plain) ? normalizeArabic(plain) : plain
}

/** The form in which stop words are compared: compatibility forms taken apart, nothing folded. */
export function decompose(word: string): string {
  if (ASCII.test(word)) return word
  return word.normalize("NFKD").replace(CONTROLS, "")
}

function normalizeArabic(word: string): string {
  return word
    .replace(/\u0640/g, "")
    .replace(/[\u0671أإآ]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
}

const VOWELS: [vowel: string, kana: string][] = [
  ["あ", "ぁあかさたなはまやらわゃ"],
  ["い", "ぃいきしちにひみり"],
  ["う", "ぅうくすつぬふむゆるゅ"],
  ["え", "ぇえけせてねへめれ"],
  ["う", "ぉおこそとのほもよろをょ"],
]
const longVowels = new Map(
  VOWELS.flatMap(([vowel, kana]) => [...kana].map((each) => [each, vowel])),
)

/** Katakana as hiragana; a long-vowel mark becomes the vowel it lengthens, a voiced kana keeps it. */
function toHiragana(word: string): string {
  let written = ""
  let before: string | undefined
  for (const letter of word) {
    const vowel: string | undefined = letter === "ー" && before ? longVowels.get(before) : undefined
    if (vowel) written += vowel
    else if (KATAKANA.test(letter)) {
      before = String.fromCharCode(letter.charCodeAt(0) - KANA_GAP)
      written += before
    } else {
      written += letter
      before = undefined
    }
  }
  return written
}
