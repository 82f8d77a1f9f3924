import { type CertificateScheme, schemesNamed } from "@serumpun/domain/certificates"
import { foldQuery } from "./fold-query.js"
import type { FoundSense } from "./meaning.js"
import { Phrases } from "./phrases.js"
import words from "./words/certificates.json" with { type: "json" }

const uncertain = new Set(words.uncertain.map((word) => foldQuery(word).text))
const names = new Phrases(
  Object.entries(words.schemes).flatMap(([name, spellings]) =>
    spellings.map((spelling) => [spelling, schemesNamed(name)] as const),
  ),
)
const around = new Phrases(words.around.map((word) => [word, true] as const))
const not = new Phrases(words.not.map((word) => [word, true] as const))

/** Certificates by what the trade calls them, with "certified" beside them. */
export function readCertificates(text: string): FoundSense[] {
  const found: FoundSense[] = []
  for (let at = 0; at < text.length; at++) {
    const name = names.at(text, at)
    if (!name) continue
    if (!not.before(text, at)) found.push(widen(text, at, name))
    at = Math.max(at, (found.at(-1)?.end ?? 0) - 1, name.end - 1)
  }
  return found
}

function widen(
  text: string,
  at: number,
  name: { value: CertificateScheme[]; end: number },
): FoundSense {
  const before = around.before(text, at)
  const next = text[name.end] === " " ? name.end + 1 : name.end
  const after = around.at(text, next)
  return {
    start: before?.start ?? at,
    end: after?.end ?? name.end,
    sense: { kind: "certificate", values: name.value },
    is_certain: Boolean(before ?? after) || !uncertain.has(text.slice(at, name.end)),
  }
}
