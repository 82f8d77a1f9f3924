import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { criteria } from "@serumpun/domain/curation-rules"
import { readTexts } from "@serumpun/domain/read-texts"
import { sentenceParts } from "@serumpun/domain/rubrics/sentences"
import type { SentenceEdition, SentenceTexts, StandardSentence } from "../contracts/sentences"

type Query = Omit<RemoteQueryFunction, symbol>
type Texts = Record<string, Record<string, Record<string, string>>>
type Row = Omit<SentenceEdition, "created_at"> &
  Pick<StandardSentence, "criterion" | "part"> & { sentence_id: string; created_at: Date | string }
/** More editions than operators will ever write by hand. */
const EDITIONS = 20_000

let first: StandardSentence[] | undefined

/** The sentences that the marketplace starts with. */
function firstSentences(): StandardSentence[] {
  if (first) return first
  const english = readTexts<Texts>("en", "sentences")
  const indonesian = readTexts<Texts>("id", "sentences")
  first = criteria.flatMap((criterion) =>
    sentenceParts.flatMap((part) =>
      Object.entries(english[criterion]?.[part] ?? {}).map(([key, en]): StandardSentence => {
        const texts = { en, id: indonesian[criterion]?.[part]?.[key] ?? en }
        const id = `sentence_first_${criterion}_${part}_${key}`
        return { id, criterion, part, editions: [ofCode(texts)] }
      }),
    ),
  )
  return first
}

const ofCode = (texts: SentenceTexts): SentenceEdition => ({
  ...{ number: 1, texts, is_retired: false, author: null, created_at: null },
})

/** All sentences with all their editions, of the code and of operators. */
export async function readSentences(query: Query): Promise<StandardSentence[]> {
  const { data } = await query.graph({
    entity: "sentence_edition",
    fields: [
      ...["sentence_id", "number", "criterion", "part", "texts"],
      ...["is_retired", "author", "created_at"],
    ],
    pagination: { take: EDITIONS, skip: 0, order: { created_at: "ASC", id: "ASC" } },
  })
  return withEditions(firstSentences(), data as unknown as Row[])
}

/** Editions of operators, in the order in which they were written, laid over the sentences of the code. */
export function withEditions(known: StandardSentence[], rows: Row[]): StandardSentence[] {
  const sentences = new Map(known.map((sentence) => [sentence.id, sentence]))
  for (const row of rows) {
    const { sentence_id: id, criterion, part, number, texts, is_retired, author } = row
    const created_at = new Date(row.created_at).toISOString()
    const edition = { number, texts, is_retired, author, created_at }
    const before = sentences.get(id)?.editions ?? []
    sentences.set(id, { id, criterion, part, editions: [edition, ...before] })
  }
  return [...sentences.values()]
}
