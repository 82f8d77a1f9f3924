import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import type { i18n, Namespace, TFunction } from "i18next"
import { fillParts, type TextPart, toParts } from "./text-parts.ts"

type Options = Record<string, unknown>
type Texts = (key: string, options?: Options) => string

const known = new WeakMap<i18n, Map<string, Texts>>()

/**
 * `t` for one or more namespaces, the first of which needs no prefix. Instances never change after
 * start, so there is one `t` for each list of namespaces, whichever component or request asks.
 */
export function fixedT<const Ns extends Namespace>(instance: i18n, names: Ns): TFunction<Ns> {
  let ofInstance = known.get(instance)
  if (!ofInstance) known.set(instance, (ofInstance = new Map()))
  const key = typeof names === "string" ? names : names.join()
  let t = ofInstance.get(key)
  if (!t) ofInstance.set(key, (t = remembering(instance, names)))
  return t as unknown as TFunction<Ns>
}

/**
 * Says what i18next's own `t` says, and looks a text up only once. What it does not know how to fill
 * in, and keys that name no text, it leaves to i18next.
 */
function remembering(instance: i18n, names: Namespace): Texts {
  const { language } = instance
  const locale = isLocale(language) ? language : defaultLocale
  const t = instance.getFixedT(language, names) as unknown as Texts
  const plurals = new Intl.PluralRules(language)
  const plain = new Map<string, string>()
  const forms = new Map<string, TextPart[] | null>()

  function plainText(key: string): string {
    const text = plain.get(key) ?? t(key)
    if (!plain.has(key) && instance.exists(key, { ns: names })) plain.set(key, text)
    return text
  }

  function partsOf(key: string, count: unknown): TextPart[] | null {
    const form = typeof count === "number" ? (count === 0 ? "0" : plurals.select(count)) : ""
    const formKey = `${key} ${form}`
    const parts = forms.get(formKey)
    if (parts !== undefined) return parts
    const suffixes = typeof count === "number" ? [`_${plurals.select(count)}`, ""] : [""]
    const text = findText(instance, names, key, count === 0 ? ["_zero", ...suffixes] : suffixes)
    if (text === undefined) return null
    const found = toParts(text)
    forms.set(formKey, found)
    return found
  }

  return (key, options) => {
    if (typeof key !== "string") return t(key, options)
    if (options === undefined) return plainText(key)
    if (typeof options !== "object" || !hasBlanksOnly(options)) return t(key, options)
    const parts = partsOf(key, options.count)
    return (parts && fillParts(parts, options, locale)) ?? t(key, options)
  }
}

/** Options that mean something else than a blank. */
const reserved = new Set([
  ...["context", "defaultValue", "keySeparator", "lng", "lngs", "ns", "nsSeparator", "ordinal"],
  ...["joinArrays", "keyPrefix", "postProcess", "replace", "fallbackLng"],
])

function hasBlanksOnly(options: Options): boolean {
  for (const name in options) {
    const value = options[name]
    if ((typeof value !== "string" && typeof value !== "number") || reserved.has(name)) return false
  }
  return true
}

function findText(
  instance: i18n,
  names: Namespace,
  key: string,
  suffixes: string[],
): string | undefined {
  const colon = key.indexOf(":")
  const namespaces = colon < 0 ? [names].flat() : [key.slice(0, colon)]
  for (const name of namespaces)
    for (const suffix of suffixes) {
      const text: unknown = instance.getResource(
        instance.language,
        name,
        key.slice(colon + 1) + suffix,
      )
      if (typeof text === "string") return text
    }
  return undefined
}
