import { criteria, gates } from "@serumpun/domain/curation-rules"
import { type Locale, locales, requiredLocales } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { type RubricGroup, rubricGroups } from "@serumpun/domain/rubrics/groups"
import { LEVELS, type RubricContent, type RubricText } from "@serumpun/domain/rubrics/rubric"

type ByGroup = Partial<Record<RubricGroup | "common", string>>
type Levels = { gate: Record<string, string> } & Record<
  RubricGroup | "common",
  Record<string, Record<string, string>>
>
type Trade = { criterion: Record<string, string>; gate: Record<string, string> }
type Rubric = { looksAt: Record<string, ByGroup> }
type Criterion = (typeof criteria)[number]

/** How often each criterion counts, in the order of `criteria`: what buyers of such goods pay for. */
const weights: Record<RubricGroup, readonly number[]> = {
  food: [3, 1, 2, 3, 1, 2],
  spices: [3, 2, 2, 2, 1, 2],
  craft: [3, 1, 2, 2, 3, 2],
  textile: [3, 1, 2, 1, 3, 2],
  furniture: [3, 2, 2, 2, 2, 3],
  oils: [3, 2, 2, 2, 1, 2],
}

const inLocales = (read: (locale: Locale) => string | undefined): RubricText =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const text = read(locale)
      return text ? [[locale, text]] : []
    }),
  )

const texts = {
  trade: memo((locale) => readTexts<Trade>(locale, "trade")),
  rubric: memo((locale) => readTexts<Rubric>(locale, "rubric")),
  // Levels are read at the desk alone, in the languages that all curators and producers share.
  levels: memo((locale) => readTexts<Levels>(locale, "rubricLevels")),
}

function memo<T>(read: (locale: Locale) => T): (locale: Locale) => T {
  const kept = new Map<Locale, T>()
  return (locale) => {
    const found = kept.get(locale) ?? read(locale)
    kept.set(locale, found)
    return found
  }
}

const isRequired = (locale: Locale) => requiredLocales.some((required) => required === locale)

function toCriterion(key: Criterion, weight: number, group: RubricGroup | "common") {
  const level = (locale: Locale, index: number) => {
    const levels = texts.levels(locale)
    return levels[group]?.[key]?.[index] ?? levels.common?.[key]?.[index]
  }
  return {
    key,
    weight,
    name: inLocales((locale) => texts.trade(locale).criterion[key]),
    looks_at: inLocales((locale) => {
      const found = texts.rubric(locale).looksAt[key]
      return found?.[group] ?? found?.common
    }),
    levels: Array.from({ length: LEVELS }, (_, index) =>
      inLocales((locale) => (isRequired(locale) ? level(locale, index) : undefined)),
    ),
  }
}

function toContent(group: RubricGroup | "common"): RubricContent {
  return {
    gates: gates.map((key) => ({
      key,
      name: inLocales((locale) => texts.trade(locale).gate[key]),
      looks_at: inLocales((locale) =>
        isRequired(locale) ? texts.levels(locale).gate[key] : undefined,
      ),
    })),
    criteria: criteria.map((key, index) =>
      toCriterion(key, group === "common" ? 1 : (weights[group][index] ?? 1), group),
    ),
  }
}

let first: Record<RubricGroup, RubricContent> | undefined
/** The rubrics that the marketplace starts with, one per group of goods. */
export function firstRubrics(): Record<RubricGroup, RubricContent> {
  first ??= Object.fromEntries(rubricGroups.map((group) => [group, toContent(group)])) as Record<
    RubricGroup,
    RubricContent
  >
  return first
}

let common: RubricContent | undefined
/** By which listings were judged before there were rubrics: every criterion alike, for all goods. */
export function rubricOfBefore(): RubricContent {
  common ??= toContent("common")
  return common
}
