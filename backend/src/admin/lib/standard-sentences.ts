import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import type { RubricText } from "@serumpun/domain/rubrics/rubric"
import type { SentenceTexts, StandardSentence } from "../../contracts/sentences"

/** Sentences that are offered at a criterion: those for the group's goods, then those for all. */
export function sentencesFor(
  all: StandardSentence[],
  criterion: string,
  group: RubricGroup | null,
): { key: string; texts: SentenceTexts }[] {
  const offered = all.filter((one) => one.criterion === criterion && !one.editions[0].is_retired)
  return [...(group ? [group] : []), "common"].flatMap((part) =>
    offered
      .filter((one) => one.part === part)
      .map(({ id, editions }) => ({ key: id, texts: editions[0].texts })),
  )
}

/** The producer reads Indonesian first; the other curator may read English. */
export function withSentence(note: string, { en, id }: SentenceTexts): string {
  const added = id === en ? en : `${id} (${en})`
  return [note.trimEnd(), added].filter(Boolean).join("\n")
}

export type SentenceCriterion = { key: string; name: RubricText }

/** What sentences can be about: the criteria of all rubrics, and what older sentences are about. */
export function criteriaOf(
  rubrics: { state: string; content: { criteria: SentenceCriterion[] } }[],
  sentences: StandardSentence[],
): SentenceCriterion[] {
  const found = new Map<string, SentenceCriterion>()
  const named = rubrics
    .filter(({ state }) => state !== "past")
    .flatMap(({ content }) => content.criteria)
  const used = sentences.map(({ criterion }) => ({ key: criterion, name: {} }))
  for (const one of [...named, ...used]) if (!found.has(one.key)) found.set(one.key, one)
  return [...found.values()]
}
