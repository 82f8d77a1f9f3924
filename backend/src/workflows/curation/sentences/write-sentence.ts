import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type {
  AddSentence,
  ChangeSentence,
  SentenceEdition,
  SentenceTexts,
  StandardSentence,
} from "../../../contracts/sentences"
import { readEditions } from "../../../readers/rubrics"
import { readSentences } from "../../../readers/standard-sentences"
import { type Actor, readActorName } from "../../actor"
import { freeLockStep, holdLockStep } from "../../hold-lock"
import { refuse } from "../../problems"
import { curationOf } from "../rubrics/write-rubric"

export type WriteSentenceInput = { actor: Actor } & (
  { deed: "add"; body: AddSentence } | { deed: "change"; id: string; body: ChangeSentence }
)

/** More than this at one criterion, for the same goods, and nobody finds the right one. */
const IN_USE_MAX = 30

const writeSentenceStep = createStep(
  "write-sentence",
  async (input: WriteSentenceInput, { container }) => {
    const all = await readSentences(container.resolve(ContainerRegistrationKeys.QUERY))
    const next =
      input.deed === "add" ? await toAdded(container, all, input.body) : toNext(all, input)
    if ("is_so" in next) return new StepResponse({ id: next.is_so })
    const author = await readActorName(container, input.actor)
    await curationOf(container).createSentenceEditions({ ...next.row, author })
    return new StepResponse({ id: next.row.sentence_id })
  },
)

/** What is to be written, or the sentence that is so already. */
type Plan =
  | { is_so: string }
  | {
      row: Pick<SentenceEdition, "number" | "texts" | "is_retired"> &
        Place & { sentence_id: string }
    }
type Place = Pick<StandardSentence, "criterion" | "part">

const inUseAt = (all: StandardSentence[], { criterion, part }: Place) =>
  all.filter(
    (one) => one.criterion === criterion && one.part === part && !one.editions[0].is_retired,
  )

const sameTexts = (one: SentenceTexts, other: SentenceTexts) =>
  one.en === other.en && one.id === other.id

async function toAdded(
  container: MedusaContainer,
  all: StandardSentence[],
  body: AddSentence,
): Promise<Plan> {
  const { criterion, part, texts } = body
  const { all: rubrics } = await readEditions(container.resolve(ContainerRegistrationKeys.QUERY))
  const isJudged = rubrics.some(
    ({ group, state, content }) =>
      (part === "common" || part === group) &&
      state !== "past" &&
      content.criteria.some(({ key }) => key === criterion),
  )
  if (!isJudged) refuse("criterion", "invalid_choice")
  const there = inUseAt(all, body)
  const same = there.find(({ editions }) => sameTexts(editions[0].texts, texts))
  if (same) return { is_so: same.id }
  if (there.length >= IN_USE_MAX) refuse("texts.id", "too_many", { max: IN_USE_MAX })
  const sentence_id = generateEntityId(undefined, "sentence")
  return { row: { sentence_id, number: 1, criterion, part, texts, is_retired: false } }
}

function toNext(
  all: StandardSentence[],
  { id, body }: Extract<WriteSentenceInput, { deed: "change" }>,
): Plan {
  const sentence = all.find((one) => one.id === id)
  if (!sentence) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sentence")
  const { texts, is_retired } = body
  const { criterion, part, editions } = sentence
  const [current] = editions
  if (current.is_retired === is_retired && sameTexts(current.texts, texts)) return { is_so: id }
  if (current.number !== body.number) refuse("number", "changed_elsewhere")
  const others = inUseAt(all, sentence).filter((one) => one.id !== id)
  if (!is_retired) {
    if (others.some((other) => sameTexts(other.editions[0].texts, texts)))
      refuse("texts.id", "repeated")
    if (others.length >= IN_USE_MAX) refuse("texts.id", "too_many", { max: IN_USE_MAX })
  }
  const number = current.number + 1
  return { row: { sentence_id: id, number, criterion, part, texts, is_retired } }
}

/**
 * An operator adds a standard sentence, or writes the next edition of one: other words, no longer
 * offered, or offered again. What another operator wrote in between is never overwritten unseen.
 */
export const writeSentenceWorkflow = createWorkflow(
  "write-standard-sentence",
  function (input: WriteSentenceInput) {
    // Whether a text stands there twice is asked of all of them.
    const lock = holdLockStep({ key: "sentences" })
    const written = writeSentenceStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(written)
  },
)
