import type curationTexts from "@serumpun/domain/locales/en/curation.json"
import { formatDate } from "@serumpun/domain/format"
import type { CompletionContent } from "@serumpun/domain/issued/completion"
import { defaultLocale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import type { Field } from "./printed"
import { linesOf, type Pair, pairOf, type Words, wordsOf } from "./words"

/** Steps have words in the languages of the desk alone. */
const english = readTexts<typeof curationTexts>(defaultLocale, "curation").region.step
const indonesian = readTexts<typeof curationTexts>("id", "curation").region.step

/** Everything that is printed, in the order of the page; the template only places it. */
type CompletionView = {
  title: Pair
  number: string
  issuer: Words
  partners: Words | null
  certifies: Pair
  business: Words
  place: Words
  completed: Pair
  programme: Words
  facts: Field[]
  steps_title: Pair
  steps: { name: Pair; day: string }[]
  signed: Field
  check: { text: Pair; address: string; checksum_label: Pair; checksum: string; qr: string }
}

const day = (value: string) => formatDate(defaultLocale, value)

/** `qr` is the address of the check page, an SVG. */
export function completionView(
  content: CompletionContent,
  { checksum, qr }: { checksum: string; qr: string },
): CompletionView {
  const { locale, business, programme, institution, partners, steps } = content
  const pair = (choose: Parameters<typeof pairOf>[1]) => pairOf(locale, choose)
  const issuer = wordsOf(institution ?? "Serumpun")
  return {
    ...{ title: pair((t) => t.issued.completion.title), number: content.number, issuer },
    partners: partners.length > 0 ? wordsOf(partners.join(" · ")) : null,
    certifies: pair((t) => t.issued.completion.certifies),
    ...{ business: wordsOf(business.name), place: wordsOf(business.place.join(", ")) },
    completed: pair((t) => t.issued.completion.completed),
    programme: wordsOf(programme.name),
    facts: factsOf(content),
    steps_title: pair((t) => t.issued.completion.steps),
    steps: steps.map((step) => ({
      name: { en: english[step.key], local: stepIn(content, step.key) },
      day: day(step.day),
    })),
    signed: {
      label: pair((t) => t.issued.completion.issuer),
      lines: [issuer, ...linesOf(pair((t) => t.issued.completion.electronic))],
    },
    check: {
      ...{ text: pair((t) => t.issued.label.check), address: content.check_address },
      ...{ checksum_label: pair((t) => t.issued.label.checksum), checksum, qr },
    },
  }
}

function stepIn({ locale }: CompletionContent, key: keyof typeof english): Pair["local"] {
  const text = indonesian[key]
  return locale === "id" && text !== english[key] ? { text, rtl: false, lang: "id" } : null
}

function factsOf(content: CompletionContent): Field[] {
  const { locale, programme, enrolled_on, completed_on, attended, held, business } = content
  const until = programme.ends_on ? ` – ${day(programme.ends_on)}` : " –"
  const rows = [
    ["number", content.number],
    ["issued_on", day(content.issued_on)],
    ["nib", business.nib],
    ["period", day(programme.starts_on) + until],
    ["enrolled_on", day(enrolled_on)],
    ["completed_on", day(completed_on)],
    ["meetings", held > 0 ? `${attended} / ${held}` : null],
  ] as const
  return rows.flatMap(([key, value]) =>
    value
      ? [
          {
            label: pairOf(locale, (t) =>
              key === "number" || key === "issued_on" || key === "nib"
                ? t.issued.label[key]
                : t.issued.completion[key],
            ),
            lines: [wordsOf(value)],
          },
        ]
      : [],
  )
}
