import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { targetLocales } from "@serumpun/domain/translations"
import { problem } from "@serumpun/domain/problems"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"

type Read = {
  /** What the person has read and typed. */
  typed: ListingContent
  /** What stands there now that it is saved. */
  saved: ProducerListing
}

/**
 * Says that the texts of a language are right, by the intent `review.<language>`.
 * @returns what is wrong, null when it is done, undefined when the intent is another one
 */
export async function reviewTexts(
  call: ProducerApi,
  path: string,
  intent: string,
  { typed, saved }: Read,
): Promise<Partial<Refusal> | null | undefined> {
  const language = targetLocales.find((locale) => intent === `review.${locale}`)
  if (!language) return undefined
  // What another phone has saved meanwhile was merged in, and nobody has read it here.
  const unread = (["title", "summary", "description"] as const).flatMap((field) =>
    (["id", language] as const)
      .filter((locale) => typed[field][locale].trim() !== saved.content[field][locale])
      .map((locale) => problem(`${field}.${locale}`, "changed_elsewhere")),
  )
  if (unread.length > 0) return { problems: unread }
  const { refusal } = await attempt(() =>
    call(`${path}/review-texts`, { body: { languages: [language], based_on: saved.stamp } }),
  )
  return refusal
}
