import { toLatinDigits } from "./clean-text.js"

/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const letters = table(`
  ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe ø o Ø O ł l Ł L đ d Đ D ð d Ð D þ th Þ Th ħ h Ħ H ı i ĸ k ŋ ng Ŋ Ng
  ŧ t Ŧ T ƀ b ɓ b Ɓ B ɗ d Ɗ D ƒ f ɠ g ɨ i ƙ k Ƙ K ɫ l ƞ n ɲ n ɵ o ʉ u ʋ v ƴ y ƶ z ǝ e ə e Ə E ɛ e ɔ o

  а a б b в v г g ґ g д d ђ dj ѓ g е e ё yo є ye ж zh з z ѕ dz и i і i ї yi й y ј j к k ќ k л l љ lj м m
  н n њ nj о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ _ ы y ь _ э e ю yu я ya
  ә a ғ gh қ q ң ng ө o ұ u ү u һ h

  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o

  ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh
  ف f ق q ك k ک k ل l م m ن n ه h ة a و w ؤ w ي y ی y ى a ئ y ء _ ـ _ پ p چ ch ژ zh گ g ڤ v
`)

/** The kana of each consonant, in the order of the vowels a, i, u, e, o. */
const kanaRows = {
  "": "あいうえお",
  k: "かきくけこ",
  g: "がぎぐげご",
  s: "さしすせそ",
  z: "ざじずぜぞ",
  t: "たちつてと",
  d: "だぢづでど",
  n: "なにぬねの",
  h: "はひふへほ",
  b: "ばびぶべぼ",
  p: "ぱぴぷぺぽ",
  m: "まみむめも",
  r: "らりるれろ",
}

/** Hepburn, as passports and maps write Japanese names; the table holds what leaves the rows. */
const kana = new Map([
  ...Object.entries(kanaRows).flatMap(([consonant, row]) =>
    [...row].map((character, at) => [character, consonant + "aiueo".charAt(at)] as const),
  ),
  ...table(`
    し shi じ ji ち chi ぢ ji つ tsu づ zu ふ fu や ya ゆ yu よ yo わ wa ゐ i ゑ e を o ん n ゔ vu ー _
    ぁ a ぃ i ぅ u ぇ e ぉ o ゎ wa
  `),
])
const smallY = table("ゃ a ゅ u ょ o")
const smallVowel = table("ぁ a ぃ i ぅ u ぇ e ぉ o")

/** Pairs of a character and its Latin form; "_" stands for nothing. */
function table(text: string): Map<string, string> {
  const words = text.trim().split(/\s+/)
  return new Map(
    words.flatMap((character, at) =>
      at % 2 === 0 ? [[character, (words[at + 1] ?? "").replace("_", "")] as const] : [],
    ),
  )
}

/** Digits, letters and kana of other scripts in Latin ones, without marks; the rest stays as it is. */
export function romanize(text: string): string {
  const whole = romanizeKana(toLatinDigits(text.normalize("NFKC")))
  return [...whole].map(romanizeLetter).join("")
}

function romanizeLetter(character: string): string {
  const known = letterFor(character)
  if (known !== undefined) return known
  // é, ż, ộ, ά: the letter without its marks, which may itself be one of the table (ǿ → ø).
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "")
  return [...bare].map((one) => letterFor(one) ?? one).join("")
}

function letterFor(character: string): string | undefined {
  return letters.get(character) ?? letters.get(character.toLowerCase())
}

function romanizeKana(text: string): string {
  const hiragana = [...text].map(toHiragana).join("")
  return hiragana
    .replace(/([きぎしじちぢにひびぴみり])([ゃゅょ])/g, (_, base: string, y: string) => {
      const stem = kana.get(base)?.slice(0, -1) ?? ""
      return stem + (/(sh|ch|j)$/.test(stem) ? "" : "y") + (smallY.get(y) ?? "")
    })
    .replace(/([ふゔてでうしじち])([ぁぃぅぇぉ])/g, (_, base: string, vowel: string) => {
      const stem = base === "う" ? "w" : (kana.get(base)?.slice(0, -1) ?? "")
      return stem + (smallVowel.get(vowel) ?? "")
    })
    .replace(/っ([ぁ-ゔ]|[a-z])/g, (_, next: string) => {
      const sound = kana.get(next) ?? next
      return (sound.startsWith("ch") ? "t" : sound.slice(0, 1)) + next
    })
    .replace(/[ぁ-ゔー]/g, (character) => kana.get(character) ?? "")
}

function toHiragana(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x30a1 && code <= 0x30f4 ? String.fromCodePoint(code - 0x60) : character
}
