import { checkEmail } from "./email.js"
import { checkNib, isNpwp } from "./identifiers.js"
import { LIMITS } from "./listing-rules.js"
import { locales, type Localized } from "./locales.js"
import { isProvince } from "./places.js"
import { problem, type Problem } from "./problems.js"
import { checkText } from "./text-rules.js"
import { legalForms } from "./units.js"

/** What producers say about themselves; latitude and longitude in degrees, founded in a calendar year. */
export type ProducerProfileInput = {
  name: string
  legal_form: string
  nib: string
  npwp: string | null
  province: string
  regency: string
  district: string | null
  village: string | null
  place: string
  latitude: number | null
  longitude: number | null
  founded_year: number | null
  people_count: number | null
  women_percent: number | null
  contact_name: string
  contact_email: string
  contact_phone: string
  headline: Localized
  story: Localized
}

const within = (field: string, value: number | null, min: number, max: number): Problem[] =>
  value === null || (value >= min && value <= max)
    ? []
    : [problem(field, "out_of_range", { min, max })]

/** What must hold whenever a profile is saved; `year` is the current calendar year. */
export function checkProducerProfile(profile: ProducerProfileInput, year: number): Problem[] {
  const required = { max: LIMITS.name, required: true }
  const place = { max: LIMITS.place }
  return [
    ...checkText("name", profile.name, required),
    ...(legalForms.some((form) => form === profile.legal_form)
      ? []
      : [problem("legal_form", "invalid_choice")]),
    ...checkNib("nib", profile.nib),
    ...(profile.npwp === null || isNpwp(profile.npwp) ? [] : [problem("npwp", "npwp_format")]),
    ...(isProvince(profile.province) ? [] : [problem("province", "invalid_choice")]),
    ...checkText("regency", profile.regency, { ...place, required: true }),
    ...checkText("district", profile.district, place),
    ...checkText("village", profile.village, place),
    ...checkText("place", profile.place, place),
    ...checkText("contact_name", profile.contact_name, required),
    ...checkText("contact_phone", profile.contact_phone, { max: 40, required: true }),
    ...checkEmail("contact_email", profile.contact_email),
    ...within("latitude", profile.latitude, -11.5, 6.5),
    ...within("longitude", profile.longitude, 94.5, 141.5),
    ...within("founded_year", profile.founded_year, 1900, year),
    ...within("people_count", profile.people_count, 1, 100_000),
    ...within("women_percent", profile.women_percent, 0, 100),
    ...locales.flatMap((locale) => [
      ...checkText(`headline.${locale}`, profile.headline[locale], { max: LIMITS.summary }),
      ...checkText(`story.${locale}`, profile.story[locale], { max: LIMITS.story }),
    ]),
  ]
}

/** What must hold before a producer may ask to be verified. */
export function checkProducerForReview(profile: ProducerProfileInput, year: number): Problem[] {
  return [
    ...checkProducerProfile(profile, year),
    ...(["headline", "story"] as const).flatMap((field) =>
      profile[field].id.trim() || profile[field].en.trim()
        ? []
        : [problem(`${field}.id`, "required")],
    ),
  ]
}
