import english from "@serumpun/domain/locales/en/sentences.json"
import indonesian from "@serumpun/domain/locales/id/sentences.json"
import type { RubricGroup } from "@serumpun/domain/rubrics/groups"

type Sentences = Partial<Record<string, Partial<Record<string, Record<string, string>>>>>
export type Sentence = { key: string; en: string; id: string }

/** Sentences that curators write again and again about a criterion, for goods of a group and for all. */
export function sentencesFor(criterion: string, group: RubricGroup | null): Sentence[] {
  const parts = [...(group ? [group] : []), "common"]
  return parts.flatMap((part) => {
    const inEnglish = (english as Sentences)[criterion]?.[part] ?? {}
    const inIndonesian = (indonesian as Sentences)[criterion]?.[part] ?? {}
    return Object.entries(inEnglish).map(([key, en]) => ({
      key: `${part}.${key}`,
      en,
      id: inIndonesian[key] ?? en,
    }))
  })
}

/** The producer reads Indonesian first; the other curator may read English. */
export function withSentence(note: string, { en, id }: Sentence): string {
  const added = id === en ? en : `${id} (${en})`
  return [note.trimEnd(), added].filter(Boolean).join("\n")
}
