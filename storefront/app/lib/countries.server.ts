import countries from "i18n-iso-countries"

/** ISO 3166-1 alpha-2 codes of every country goods can be sent to. */
export const countryCodes: string[] = Object.keys(countries.getAlpha2Codes()).sort()
