const ASCII = /^[\x00-\x7f]*$/
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u
const ARABIC = /\p{sc=Arabic}/u
const MARKS = /\p{M}+/gu
const HIRAGANA = /[\u3041-\u3096]/g
const KANA_GAP = 0x60

const FOLDED: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
}
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g")

/** Articles written together with the noun, longest first; "ال" alone is the common one. */
const ARABIC_ARTICLES = ["وال", "بال", "كال", "فال", "ال", "لل"]
const SHORTEST_ARABIC_STEM = 3

const MOST_REMEMBERED = 100_000
const normalized = new Map<string, string>()

/**
 * The form a word is indexed and searched in: lower case, accents folded, Japanese kana unified
 * to katakana, Arabic without vowel marks and article.
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
  // Decomposing kana would part ガ into カ and a mark: a different word after folding.
  if (EAST_ASIAN.test(word)) {
    return word
      .normalize("NFKC")
      .toLowerCase()
      .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + KANA_GAP))
  }
  const folded = word
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter])
  return ARABIC.test(folded) ? normalizeArabic(folded) : folded
}

function normalizeArabic(word: string): string {
  const plain = word
    .replace(/\u0640/g, "")
    .replace(/[\u0671]/g, "ا")
    .replace(/ة/g, "ه")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
  for (const article of ARABIC_ARTICLES) {
    if (plain.startsWith(article) && plain.length >= article.length + SHORTEST_ARABIC_STEM) {
      return plain.slice(article.length)
    }
  }
  return plain
}
