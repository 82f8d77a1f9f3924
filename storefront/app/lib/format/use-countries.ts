import { useFormat, useLocale } from "./use-format.ts"

/** Choices of a country field: names in the page's language, in its alphabetical order. */
export function useCountryChoices(codes: string[]): { value: string; label: string }[] {
  const format = useFormat()
  const { compare } = new Intl.Collator(useLocale())
  return codes
    .map((value) => ({ value, label: format.country(value) }))
    .sort((a, b) => compare(a.label, b.label))
}
