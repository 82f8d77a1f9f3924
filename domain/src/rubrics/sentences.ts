import { type RubricGroup, rubricGroups } from "./groups.js"

/** Whose goods a standard sentence is about: those of one group, or of all. */
export type SentencePart = RubricGroup | "common"
export const sentenceParts = ["common", ...rubricGroups] as const satisfies SentencePart[]

/** Characters of a standard sentence in one language. */
export const SENTENCE_MAX = 300
