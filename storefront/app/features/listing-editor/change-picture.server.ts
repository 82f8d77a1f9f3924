import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import { nameIn } from "./picture-fields.ts"

type Editing = {
  content: ListingContent
  locale: Locale
  /** The proposal as a sentence in the reader's language. */
  propose: (picture: { title: string; number: number }) => string
}

/**
 * What a picture's own buttons ask for: "earlier ID", "later ID", "propose ID".
 * @returns undefined for every other button, null when it is done
 */
export async function changePicture(
  call: ProducerApi,
  path: string,
  intent: string,
  editing: Editing,
): Promise<Refusal | null | undefined> {
  const [act, id = ""] = intent.split(" ")
  const body = act === "propose" ? proposedText(id, editing) : moveOf(act)
  if (!body) return undefined
  const { refusal } = await attempt(() => call(`${path}/images/${segment(id)}`, { body }))
  return refusal
}

function moveOf(act: string | undefined) {
  return act === "earlier" || act === "later" ? { move: act } : null
}

/** The text that the page has shown beside the button. */
function proposedText(id: string, { content: { images, title }, locale, propose }: Editing) {
  const number = images.findIndex((image) => image.id === id) + 1
  return { alt: { [locale]: propose({ title: nameIn(title, locale), number }) } }
}
