import { problem, type Problem } from "./problems.js"

/** What a producer shows curators of who they are: printouts of registers, and the place itself. */
export const evidenceKinds = ["nib", "site", "npwp", "other"] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Without these nobody can be verified. */
export const requiredEvidence = ["nib", "site"] as const satisfies readonly EvidenceKind[]
/** So many files of one producer. */
export const EVIDENCE_MAX = 12

export function checkEvidence(given: readonly EvidenceKind[]): Problem[] {
  return requiredEvidence
    .filter((kind) => !given.includes(kind))
    .map((kind) => problem(`evidence.${kind}`, "evidence_missing"))
}
