import type { ProducerProfile, ProfileChange } from "@serumpun/backend/src/contracts/producer.ts"
import { cleanCode } from "@serumpun/domain/clean-text"
import { normalizeEmail } from "@serumpun/domain/email"
import { normalizeNib, normalizeNpwp } from "@serumpun/domain/identifiers"
import { locales, type Locale } from "@serumpun/domain/locales"
import { isProvince } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkProducerProfile } from "@serumpun/domain/producer-rules"
import { type ProfileStep, stepFields, stepOfField } from "@serumpun/domain/profile-steps"
import { legalForms } from "@serumpun/domain/units"
import { type FormValues, textOrNull, typedText } from "#app/lib/kept/form-values.ts"
import { readNumber } from "#app/lib/format/read-number.ts"

const numbers = ["founded_year", "people_count", "women_percent"] as const
const needed = [
  "name",
  "regency",
  "place",
  "contact_name",
  "contact_email",
  "contact_phone",
] as const

export function writeProfile(profile: ProducerProfile): FormValues {
  const values: FormValues = {}
  for (const name of needed) values[name] = profile[name]
  for (const name of numbers) values[name] = profile[name]?.toString() ?? ""
  for (const name of ["npwp", "district", "village"] as const) values[name] = profile[name] ?? ""
  for (const locale of locales) {
    values[`headline.${locale}`] = profile.headline[locale]
    values[`story.${locale}`] = profile.story[locale]
  }
  return {
    ...values,
    legal_form: profile.legal_form,
    nib: profile.nib,
    province: profile.province,
  }
}

/** What one step shows of a profile. */
export function valuesOfStep(step: ProfileStep, values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => stepOfField(name) === step))
}

/**
 * The profile as it was typed on top of the saved one; what the form lacks (verified fields, map
 * position) stays as saved. `year` is the current calendar year.
 */
export function readProfile(
  values: FormValues,
  saved: ProducerProfile,
  { locale, year }: { locale: Locale; year: number },
): { profile: ProducerProfile; problems: Problem[] } {
  const profile: ProducerProfile = {
    ...saved,
    headline: { ...saved.headline },
    story: { ...saved.story },
  }
  const problems: Problem[] = []
  for (const name of needed) if (name in values) profile[name] = typedText(values[name])
  for (const name of ["district", "village"] as const) profile[name] = textOrNull(values[name])
  for (const name of numbers) {
    const value = readNumber(values[name], locale)
    if (value !== null && !Number.isInteger(value)) problems.push(problem(name, "not_a_number"))
    else profile[name] = value
  }
  profile.contact_email = normalizeEmail(profile.contact_email)
  profile.contact_phone = cleanCode(profile.contact_phone)
  profile.npwp = normalizeNpwp(values.npwp ?? "") || null
  if ("nib" in values) profile.nib = normalizeNib(values.nib ?? "")
  if ("legal_form" in values) {
    const form = legalForms.find((known) => known === values.legal_form)
    if (form) profile.legal_form = form
    else problems.push(problem("legal_form", "invalid_choice"))
  }
  if (isProvince(values.province)) profile.province = values.province
  else problems.push(problem("province", "invalid_choice"))
  for (const language of locales) {
    profile.headline[language] = typedText(values[`headline.${language}`])
    profile.story[language] = typedText(values[`story.${language}`])
  }
  const named = new Set(problems.map(({ field }) => field))
  const found = checkProducerProfile(profile, year).filter(({ field }) => !named.has(field))
  return { profile, problems: [...problems, ...found] }
}

/** One step as it was typed on top of the saved profile: what is wrong with it, and what to save. */
export function readStep(
  step: ProfileStep,
  values: FormValues,
  saved: ProducerProfile,
  when: { locale: Locale; year: number },
): { body: ProfileChange; problems: Problem[] } {
  const { profile, problems } = readProfile({ ...writeProfile(saved), ...values }, saved, when)
  const whole = profileBody(profile)
  const fields: readonly string[] = stepFields[step]
  // While curators decide whose a NIB is, there is none, and the rest can be saved.
  const isLeft = (name: string) => name === "nib" && !whole.nib && !saved.nib
  return {
    body: Object.fromEntries(
      Object.entries(whole).filter(([name]) => fields.includes(name) && !isLeft(name)),
    ),
    problems: problems.filter(({ field }) => stepOfField(field) === step && !isLeft(field)),
  }
}

/** What the backend accepts of a profile; the rest of ProducerMe is not the producer's to change. */
function profileBody(profile: ProducerProfile): ProducerProfile {
  const {
    name,
    legal_form,
    nib,
    npwp,
    province,
    regency,
    district,
    village,
    place,
    latitude,
    longitude,
    founded_year,
    people_count,
    women_percent,
    contact_name,
    contact_email,
    contact_phone,
    headline,
    story,
  } = profile
  return {
    name,
    legal_form,
    nib,
    npwp,
    province,
    regency,
    district,
    village,
    place,
    latitude,
    longitude,
    founded_year,
    people_count,
    women_percent,
    contact_name,
    contact_email,
    contact_phone,
    headline,
    story,
  }
}
