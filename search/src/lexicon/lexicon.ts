import concepts from "./concepts.json" with { type: "json" }
import ar from "./words/ar.json" with { type: "json" }
import de from "./words/de.json" with { type: "json" }
import en from "./words/en.json" with { type: "json" }
import fr from "./words/fr.json" with { type: "json" }
import id from "./words/id.json" with { type: "json" }
import ja from "./words/ja.json" with { type: "json" }
import ko from "./words/ko.json" with { type: "json" }
import nl from "./words/nl.json" with { type: "json" }
import zh from "./words/zh.json" with { type: "json" }

/**
 * What a word can mean in a catalogue: a good; what goods are made of; what they are used for;
 * the form they come in; or what only tells them apart.
 */
export type Kind = "good" | "material" | "use" | "form" | "describing"

export type Concept = {
  id: string
  kind: Kind
  /** Whose words find it too: sugar for palm sugar. */
  broader: string[]
}

type Words = Record<string, string[] | undefined>

const wordsOf = new Map<string, Words>(Object.entries({ en }))
wordsOf.set("id", id).set("ja", ja).set("ko", ko).set("zh", zh)
wordsOf.set("de", de).set("fr", fr).set("nl", nl).set("ar", ar)

/** Languages whose words are known, the ones that most texts have first. */
export const lexiconLanguages = [...wordsOf.keys()]

const all = new Map<string, Concept>(
  Object.entries(concepts).map(([name, { kind, broader }]) => [
    name,
    { id: name, kind: kind as Kind, broader },
  ]),
)

/** Every concept, more general ones before what they contain, as a rule. */
export const allConcepts = [...all.values()]

/** What a concept is called in a language, the name that documents carry first. */
export function termsOf(concept: string, language: string): string[] {
  return wordsOf.get(language)?.[concept] ?? []
}

/** The one name of a concept that queries ask for and documents carry on the pages of a language. */
export function nameOf(concept: string, locale: string): string {
  return termsOf(concept, locale)[0] ?? termsOf(concept, "en")[0] ?? concept
}

export function conceptOf(name: string): Concept | undefined {
  return all.get(name)
}

/** The concepts with all that are broader, nearest first. */
export function withBroader(names: Iterable<string>): string[] {
  const found = new Set(names)
  for (const name of found) for (const broader of all.get(name)?.broader ?? []) found.add(broader)
  return [...found]
}
