/** Standard sentences that curators put into notes, at /admin/curation/sentences. */
import { z } from "@medusajs/framework/zod"
import { RUBRIC_KEY } from "@serumpun/domain/rubrics/rubric"
import { SENTENCE_MAX, type SentencePart, sentenceParts } from "@serumpun/domain/rubrics/sentences"
import { text } from "./fields"

/** Edition numbers of one sentence; nobody changes one so often. */
const NUMBER_MAX = 1_000_000

const written = text(SENTENCE_MAX, { required: true })
/** Producers read Indonesian, the other curator perhaps English: both are always there. */
const SentenceTexts = z.object({ id: written, en: written }).strict()
export type SentenceTexts = z.infer<typeof SentenceTexts>

/** One state of a sentence. The first one of those that come with the code has no author. */
export type SentenceEdition = {
  number: number
  texts: SentenceTexts
  /** Not offered at the desk any more. */
  is_retired: boolean
  author: string | null
  created_at: string | null
}

/**
 * GET /admin/curation/sentences → { sentences: StandardSentence[] }: those of the code, then those that
 * operators have added, each in the order in which they came. What counts is the newest edition.
 */
export type StandardSentence = {
  id: string
  criterion: string
  part: SentencePart
  /** The newest first. */
  editions: [SentenceEdition, ...SentenceEdition[]]
}

/** POST /admin/curation/sentences → { sentence }: a new one, or the one in use that says the same there. */
export const AddSentence = z
  .object({
    criterion: z.string().max(40).regex(RUBRIC_KEY),
    part: z.enum(sentenceParts),
    texts: SentenceTexts,
  })
  .strict()
export type AddSentence = z.infer<typeof AddSentence>

/**
 * POST /admin/curation/sentences/:id → { sentence }: its next edition. `number` is the edition that was
 * read before; what is already so makes no new one.
 */
export const ChangeSentence = z
  .object({
    number: z.number().int().min(1).max(NUMBER_MAX),
    texts: SentenceTexts,
    is_retired: z.boolean(),
  })
  .strict()
export type ChangeSentence = z.infer<typeof ChangeSentence>
