import { gates as namedGates, type Scheme } from "../curation-rules.js"
import { type Localized, requiredLocales } from "../locales.js"
import { problem, type Problem } from "../problems.js"

/** Texts of a rubric: in English and Indonesian at least, since curators and producers read them. */
export type RubricText = Partial<Localized>

export type RubricCriterion = {
  key: string
  name: RubricText
  /** What curators look at, in one sentence. */
  looks_at: RubricText
  /** How often it counts in the mean: a whole number of 1 to `WEIGHT_MAX`. */
  weight: number
  /** What each score from 0 to 4 means. */
  levels: RubricText[]
}
export type RubricGate = { key: string; name: RubricText; looks_at: RubricText }

/** What a group of goods is judged by. An edition in force is never changed: assessments name it. */
export type RubricContent = { gates: RubricGate[]; criteria: RubricCriterion[] }

export const schemeOf = ({ gates, criteria }: RubricContent): Scheme => ({
  gates: gates.map(({ key }) => key),
  criteria: criteria.map(({ key, weight }) => ({ key, weight })),
})

export const WEIGHT_MAX = 9
export const LEVELS = 5
export const CRITERIA_MAX = 20
export const RUBRIC_TEXT_MAX = 300
export const RUBRIC_NAME_MAX = 80
/** Keys stand in scores, in passports and in signed credentials. */
export const RUBRIC_KEY = /^[a-z][a-z0-9_]{1,39}$/

/**
 * Legality and documents stay gates in every rubric, since law asks for them. Texts have to be there in
 * the languages that producers and curators share; other languages show one of these, marked as such.
 */
export function checkRubric({ gates, criteria }: RubricContent): Problem[] {
  return [
    ...checkCount("criteria", criteria.length, 3),
    ...checkCount("gates", gates.length, namedGates.length),
    ...namedGates
      .filter((gate) => !gates.some(({ key }) => key === gate))
      .map((gate) => problem(`gates.${gate}`, "required")),
    ...checkKeys([...gates.map(toField("gates")), ...criteria.map(toField("criteria"))]),
    ...gates.flatMap((gate, index) => checkTexts(`gates.${index}`, gate)),
    ...criteria.flatMap((criterion, index) => checkCriterion(`criteria.${index}`, criterion)),
  ]
}

function checkCount(field: string, count: number, min: number): Problem[] {
  if (count < min) return [problem(field, "too_few", { min })]
  return count > CRITERIA_MAX ? [problem(field, "too_many", { max: CRITERIA_MAX })] : []
}

const toField =
  (list: string) =>
  ({ key }: { key: string }, index: number) => ({ key, field: `${list}.${index}.key` })

function checkKeys(keys: { key: string; field: string }[]): Problem[] {
  return keys.flatMap(({ key, field }, index) => {
    if (!RUBRIC_KEY.test(key)) return [problem(field, "not_allowed_characters")]
    const isFirst = keys.findIndex((other) => other.key === key) === index
    return isFirst ? [] : [problem(field, "repeated")]
  })
}

function checkTexts(field: string, { name, looks_at }: RubricGate): Problem[] {
  return [
    ...checkText(`${field}.name`, name, RUBRIC_NAME_MAX),
    ...checkText(`${field}.looks_at`, looks_at, RUBRIC_TEXT_MAX),
  ]
}

function checkCriterion(field: string, criterion: RubricCriterion): Problem[] {
  const { weight, levels } = criterion
  const isWeight = Number.isInteger(weight) && weight >= 1 && weight <= WEIGHT_MAX
  return [
    ...checkTexts(field, criterion),
    ...(isWeight ? [] : [problem(`${field}.weight`, "out_of_range", { min: 1, max: WEIGHT_MAX })]),
    ...(levels.length === LEVELS
      ? levels.flatMap((level, index) =>
          checkText(`${field}.levels.${index}`, level, RUBRIC_TEXT_MAX),
        )
      : [problem(`${field}.levels`, "required")]),
  ]
}

function checkText(field: string, text: RubricText, max: number): Problem[] {
  return [
    ...requiredLocales
      .filter((locale) => !text[locale]?.trim())
      .map((locale) => problem(`${field}.${locale}`, "required")),
    ...Object.entries(text)
      .filter(([, value]) => value.length > max)
      .map(([locale, value]) =>
        problem(`${field}.${locale}`, "too_long", { max, length: value.length }),
      ),
  ]
}
