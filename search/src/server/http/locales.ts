import { type Check, isOneOf, isTexts } from "./read-fields.js"

/** Languages that Meilisearch knows, by their two letters and by their three, without spaces. */
const TWO_LETTERS =
  "afakamarazbebnbgcacsdadeeleneoetfifrguhehihrhuhyiditjvjaknkakmkolalvltmlmrmkmynenlnborpafa" +
  "plptrorusiskslsnessrsvtatetlthtktrukuruzviyizhzu"
const THREE_LETTERS =
  "afrakaamharaazebelbenbulcatcesdandeuellengepoestfinfragujhebhinhrvhunhyeinditajavjpnkankat" +
  "khmkorlatlavlitmalmarmkdmyanepnldnoboripanpespolporronrussinslkslvsnaspasrpswetamteltgltha" +
  "tukturukrurduzbvieyidzhozulcmn"

/** Every name of a language that a request may give, in Meilisearch's order. */
const knownLocales = [...(TWO_LETTERS.match(/../g) ?? []), ...(THREE_LETTERS.match(/.../g) ?? [])]

const isLocale = isOneOf(...knownLocales)

/** A list of languages that Meilisearch knows. */
export const areLocales: Check = (value, path, code) => {
  isTexts(value, path, code)
  for (const [at, name] of (value as string[]).entries()) isLocale(name, `${path}[${at}]`, code)
}
