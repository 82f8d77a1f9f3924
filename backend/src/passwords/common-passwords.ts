import { dictionary } from "@zxcvbn-ts/language-common"
import { isPattern, plainWord } from "@serumpun/domain/password-rules"

/** Words that our people would choose and that the list, which is mostly English, does not know. */
const local = [
  "rahasia",
  "katasandi",
  "sandi",
  "bismillah",
  "alhamdulillah",
  "indonesia",
  "sayangku",
  "cintaku",
  "akusayangkamu",
  "merdeka",
  "pancasila",
  "serumpun",
  "admin",
  "passwort",
  "geheim",
  "hallo",
  "himitsu",
  "pasuwaado",
]

let known: Set<string> | undefined

/**
 * Whether a password is among the commonest, or one of their words with digits or signs around it:
 * "password", "Password123!", "rahasia2026".
 */
export function isCommonPassword(password: string): boolean {
  known ??= new Set([...dictionary["passwords-common"], ...local].map((word) => word.toLowerCase()))
  const text = password.normalize("NFKC").toLowerCase()
  const word = plainWord(password)
  return isPattern(password) || known.has(text) || (word.length >= 3 && known.has(word))
}
