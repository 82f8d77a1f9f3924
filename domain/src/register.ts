/** The register of businesses that agencies know, and how far each has come. */
export const genders = ["female", "male"] as const
export type Gender = (typeof genders)[number]

/** The funnel, in its order; `docs/figures.md` says what each counts. */
export const stages = [
  "registered",
  "in_training",
  "assessed",
  "export_grade",
  "quoted",
  "exporting",
] as const
export type Stage = (typeof stages)[number]

/** Where somebody stands in a programme; `dropped` has a reason. */
export const enrolmentStatuses = ["waiting", "enrolled", "completed", "dropped"] as const
export type EnrolmentStatus = (typeof enrolmentStatuses)[number]

/** Where somebody may go on to. What was noted by mistake goes back to `enrolled`. */
export const enrolmentMoves: Record<EnrolmentStatus, readonly EnrolmentStatus[]> = {
  waiting: ["enrolled", "dropped"],
  enrolled: ["completed", "dropped"],
  completed: ["enrolled"],
  dropped: ["enrolled"],
}

/** Why a business stays out of what is done to several at once. */
export type LeftOutReason =
  "already_in" | "outside_areas" | "over_number" | "already_noted" | "not_enrolled" | "other_status"

/** What a step of a programme says of a business in the funnel, beside its training. */
export const stepMeanings = ["training", "assessed", "export_grade"] as const
export type StepMeaning = (typeof stepMeanings)[number]
/** Steps of all templates; their words are `region.step.*`. */
export const stepKeys = [
  "registration",
  "training",
  "mentoring",
  "licensing",
  "marketing",
  "bookkeeping",
  "capital",
  "assessment",
  "export_grade",
  "village_product",
  "campaign",
  "pre_check",
  "referral",
  "decision",
  "commitment",
  "purchase",
  "attendance",
] as const
export type StepKey = (typeof stepKeys)[number]
export type ProgrammeStep = { key: StepKey; meaning: StepMeaning | null }

/** What a target of a programme counts: businesses that stand there, or have come so far in the funnel. */
export const targetUnits = ["enrolled", "completed", "export_grade", "exporting"] as const
export type TargetUnit = (typeof targetUnits)[number]
export type ProgrammeTarget = { unit: TargetUnit; amount: number }

/** Programmes are made from these; the words of their steps are `region.step.*` in "curation". */
export const programmeTemplates = [
  "ovop",
  "ok_oce",
  "bi_curation",
  "bbi",
  "kur",
  "bpum",
  "local_purchase",
  "expo",
] as const
export type ProgrammeTemplate = (typeof programmeTemplates)[number]

const step = (key: StepKey, meaning: StepMeaning | null = null): ProgrammeStep => ({ key, meaning })

/** Steps in their order. */
export const templateSteps: Record<ProgrammeTemplate, readonly ProgrammeStep[]> = {
  ovop: [step("village_product"), step("training", "training"), step("assessment", "assessed")],
  ok_oce: [
    step("registration"),
    step("training", "training"),
    step("mentoring"),
    step("licensing"),
    step("marketing"),
    step("bookkeeping"),
    step("capital"),
  ],
  bi_curation: [
    step("training", "training"),
    step("assessment", "assessed"),
    step("export_grade", "export_grade"),
  ],
  bbi: [step("registration"), step("training", "training"), step("campaign")],
  kur: [step("pre_check"), step("referral"), step("decision")],
  bpum: [step("registration"), step("decision")],
  local_purchase: [step("commitment"), step("purchase")],
  expo: [step("registration"), step("attendance")],
}

/** What two entries of the register are compared by; `place` is province, regency, district and village as one. */
export const mergeFields = [
  "name",
  "nib",
  "npwp",
  "legal_form",
  "place",
  "category",
  "contact_name",
  "contact_phone",
  "owner_gender",
  "owner_birth_year",
  "consent_on",
] as const
export type MergeField = (typeof mergeFields)[number]
/** Those of a person, which agencies alone see. */
export const personFields = [
  "contact_name",
  "contact_phone",
  "owner_gender",
  "owner_birth_year",
  "consent_on",
] as const satisfies readonly MergeField[]
export const isPersonField = (field: MergeField): field is (typeof personFields)[number] =>
  personFields.some((one) => one === field)

/** By what two entries are likely to be one business. */
export const duplicateSigns = ["npwp", "name", "phone"] as const
export type DuplicateSign = (typeof duplicateSigns)[number]

/** What the funnel is grouped by. */
export const funnelDimensions = [
  "province",
  "regency",
  "district",
  "village",
  "category",
  "legal_form",
  "programme",
  "gender",
  "age",
] as const
export type FunnelDimension = (typeof funnelDimensions)[number]

/** Groups of fewer people than this are not shown by gender or age. */
export const SMALLEST_GROUP = 5

/**
 * Counts of people by gender or age as they may be shown, of all groups that there can be: a group of fewer than five is
 * null, and so are the smallest others until at least two groups and five people are hidden, so that none can be reckoned
 * from the sum. Where too few are left for that, all are.
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const isSmall = (count: number) => count > 0 && count < SMALLEST_GROUP
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])))
  if (hidden.size === 0) return [...counts]
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ index }) => !hidden.has(index))
    .sort((one, other) => one.count - other.count)
  const people = () => [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0)
  for (const { count, index } of others)
    if ((hidden.size < 2 || people() < SMALLEST_GROUP) && count > 0) hidden.add(index)
  const isEnough = hidden.size >= 2 && people() >= SMALLEST_GROUP
  return counts.map((count, index) => (!isEnough || hidden.has(index) ? null : count))
}

type Counts<T> = Record<Stage, T>
type OfRegency<T> = { regency: string; counts: Counts<T> }

type Shown = Record<Stage, { total: number | null; counts: (number | null)[] }>

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** Whoever has reached the second has reached the first. */
const holds = (outer: Stage, inner: Stage) =>
  outer !== inner && (outer === "registered" || (outer === "assessed" && inner === "export_grade"))

/** Whether a small group that is hidden can be only one of fewer than five numbers, by the sum and the stages around it. */
function isTooNarrow(all: readonly OfRegency<number>[], shown: Shown, stage: Stage): boolean {
  const { total, counts } = shown[stage]
  if (total === null) return false
  const left = total - sumOf(counts.map((count) => count ?? 0))
  const ranges = counts.flatMap((count, at) => {
    if (count !== null) return []
    const known = (isBound: (other: Stage) => boolean) =>
      stages.filter(isBound).flatMap((other) => shown[other].counts[at] ?? [])
    const least = Math.max(0, ...known((other) => holds(stage, other)))
    const most = Math.min(left, ...known((other) => holds(other, stage)))
    const own = all[at]?.counts[stage] ?? 0
    return [{ least, most, isSmall: own > 0 && own < SMALLEST_GROUP }]
  })
  const leastOfAll = sumOf(ranges.map(({ least }) => least))
  const mostOfAll = sumOf(ranges.map(({ most }) => most))
  return ranges.some(({ least, most, isSmall }) => {
    const from = Math.max(least, left - (mostOfAll - most))
    const to = Math.min(most, left - (leastOfAll - least))
    return isSmall && to - from + 1 < SMALLEST_GROUP
  })
}

/** With the smallest regency that is still shown; where there is none, without the sum. */
function hideMore(
  all: readonly OfRegency<number>[],
  { total, counts }: Shown[Stage],
  stage: Stage,
): Shown[Stage] {
  const [next] = counts
    .flatMap((count, at) => (count ? [{ at, count }] : []))
    .sort((one, other) => one.count - other.count)
  if (next) return { total, counts: counts.with(next.at, null) }
  return { total: null, counts: all.map(({ counts: of }) => (of[stage] === 0 ? 0 : null)) }
}

/**
 * What everybody may read of a province's businesses: a group of fewer than five is hidden, in the whole province too, and
 * so is the regency that it could be reckoned from. A single exporter of a regency is somebody whom neighbours know.
 */
export function openCounts(all: readonly OfRegency<number>[]): {
  total: Counts<number | null>
  regencies: OfRegency<number | null>[]
} {
  const shown = Object.fromEntries(
    stages.map((stage) => {
      const counts = all.map((one) => one.counts[stage])
      const [total = null] = hideSmall([sumOf(counts)])
      return [stage, { total, counts: hideSmall(counts) }]
    }),
  ) as Shown
  // What is shown of other stages bounds what is hidden: where that leaves too few values, more is hidden.
  for (let isOpen = true; isOpen;) {
    const narrow = stages.filter((stage) => isTooNarrow(all, shown, stage))
    isOpen = narrow.length > 0
    for (const stage of narrow) shown[stage] = hideMore(all, shown[stage], stage)
  }
  const pick = (of: (one: Shown[Stage]) => number | null) =>
    Object.fromEntries(stages.map((stage) => [stage, of(shown[stage])])) as Counts<number | null>
  return {
    total: pick(({ total }) => total),
    regencies: all.map(({ regency }, at) => ({
      regency,
      counts: pick(({ counts }) => counts[at] ?? null),
    })),
  }
}
