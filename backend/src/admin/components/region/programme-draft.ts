import {
  type ProgrammeTemplate,
  type StepKey,
  type TargetUnit,
  targetUnits,
  templateSteps,
} from "@serumpun/domain/register"
import type { TerritoryArea } from "../../../contracts/institution"
import type { EditProgramme, ProgrammeView } from "../../../contracts/programme"

/** What is typed of a programme; empty texts are what nobody has said. */
export type ProgrammeDraft = {
  name: string
  template: ProgrammeTemplate
  institution_id: string
  partner_ids: string[]
  areas: TerritoryArea[]
  starts_on: string
  ends_on: string
  targets: Record<TargetUnit, string>
  steps: StepKey[]
}

const noTargets = () =>
  Object.fromEntries(targetUnits.map((unit) => [unit, ""])) as Record<TargetUnit, string>

/** Whether what is wrong with a field is said beside it. */
export const isSaidBeside = (field: string): boolean =>
  ["name", "starts_on", "ends_on", "areas", "targets", "steps"].includes(field.split(".")[0] ?? "")

export const NO_INSTITUTION = "-"

export const newDraft = (areas: TerritoryArea[], starts_on: string): ProgrammeDraft => ({
  ...{ name: "", template: "bi_curation", institution_id: NO_INSTITUTION, partner_ids: [] },
  ...{ areas, starts_on, ends_on: "", targets: noTargets(), steps: stepsOf("bi_curation") },
})

export const stepsOf = (template: ProgrammeTemplate): StepKey[] =>
  templateSteps[template].map(({ key }) => key)

export const draftOf = (one: ProgrammeView): ProgrammeDraft => ({
  ...{ name: one.name, template: one.template, institution_id: NO_INSTITUTION },
  ...{ partner_ids: one.partner_ids, areas: one.areas, starts_on: one.starts_on },
  ends_on: one.ends_on ?? "",
  targets: {
    ...noTargets(),
    ...Object.fromEntries(one.targets.map(({ unit, amount }) => [unit, String(amount)])),
  },
  steps: one.steps.map(({ key }) => key),
})

/** "1.000" and "1,000" are a thousand, since nothing smaller than a business is counted; what is no number is refused. */
const wholeNumber = (typed: string): number =>
  /^\d{1,3}([.,\s]\d{3})*$|^\d+$/.test(typed) ? Number(typed.replace(/\D/g, "")) : NaN

/** What is sent of it, for a new one and a later edit alike. */
export const planOf = (draft: ProgrammeDraft): Omit<EditProgramme, "seen"> => ({
  ...{ name: draft.name.trim(), partner_ids: draft.partner_ids, areas: draft.areas },
  ...{ starts_on: draft.starts_on, ends_on: draft.ends_on || null },
  targets: targetUnits.flatMap((unit) => {
    const typed = draft.targets[unit].trim()
    return typed ? [{ unit, amount: wholeNumber(typed) }] : []
  }),
})
