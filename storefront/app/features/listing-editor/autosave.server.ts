import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"
import type { AutosaveAnswer } from "./autosave-answer.ts"
import { checkTyped, closeRows, nameListingProblems, rowTables } from "./check-listing.ts"
import { writeControls } from "./merge-listing.ts"
import { describeImages } from "./save-listing.server.ts"
import { readListing } from "./read-listing.ts"
import { fieldOfControl, onTop } from "./typed-controls.ts"

type Saving = {
  call: ProducerApi
  path: string
  locale: Locale
  /** As it stands now. */
  content: ListingContent
  /** Stamp of the content that was typed on. */
  based_on: string
  /** Questions about prices that only the person can answer. */
  doubt: (typed: ListingContent, values: FormValues) => Promise<Problem[]>
}

/** Each round leaves out what the one before was refused for; what is left after them is not saved. */
const ROUNDS = 4

/**
 * Saves of the typed controls what can be saved. A field that is malformed, doubtful or changed on
 * another phone stays as it is on the server and is told, and holds up no other.
 */
export async function saveTyped(saving: Saving, typed: FormValues): Promise<AutosaveAnswer> {
  const { locale } = saving
  const left: Problem[] = []
  let going = closeTyped(typed)
  for (let round = 0; round < ROUNDS && Object.keys(going).length > 0; round += 1) {
    const { answer, problems } = await saveRound(saving, going)
    if (answer) return "typed_on" in answer ? { ...answer, left_out: left } : answer
    const fields = new Set(problems.map(({ field }) => fieldOfControl(field, locale)))
    const isOf = (name: string) => fields.has(fieldOfControl(name, locale))
    const stays = Object.entries(going).filter(([name]) => !isOf(name))
    left.push(...problems)
    // Refused for something that was not typed: no smaller part would fare better.
    if (stays.length === Object.keys(going).length) break
    going = Object.fromEntries(stays)
  }
  // Nothing has been saved, so what was still on its way is left out as well, though nothing was wrong with it.
  const unsaved = new Map(Object.keys(going).map((name) => [fieldOfControl(name, locale), name]))
  const left_out = [...left, ...[...unsaved.values()].map((field) => ({ field }))]
  return { typed_on: saving.based_on, left_out }
}

/** Rows without gaps. Of a table that was emptied one empty control remains: it says that no row does. */
function closeTyped(typed: FormValues): FormValues {
  const closed = closeRows(typed)
  const emptied = rowTables.flatMap((table) => {
    const isOf = (name: string) => name.startsWith(`${table}.`)
    return Object.keys(closed).some(isOf) ? [] : (Object.keys(typed).find(isOf) ?? [])
  })
  return { ...closed, ...Object.fromEntries(emptied.map((name) => [name, ""])) }
}

type Round = { answer: AutosaveAnswer | null; problems: Problem[] }

async function saveRound(
  { call, path, locale, content, based_on, doubt }: Saving,
  going: FormValues,
): Promise<Round> {
  const values = closeRows(onTop(writeControls(content, locale), going))
  const listing = readListing(values, content, locale)
  const hasWords = Object.keys(going).some((name) => name.startsWith("picture_alt."))
  const images = describeImages(content.images, values, locale)
  const malformed = checkTyped(values, { ...listing, images }, locale)
  const problems = malformed.length > 0 ? malformed : await doubt(listing, values)
  if (problems.length > 0) return { answer: null, problems: named(problems, listing) }
  const typed_fields = [...new Set(Object.keys(going).map((name) => fieldOfControl(name, locale)))]
  const { images: _, ...texts } = listing
  const body = { ...texts, ...(hasWords ? { images } : {}), based_on, typed_fields }
  const { value, refusal } = await attempt(() =>
    call<{ listing: ProducerListing; typed_on?: string }>(path, { body }),
  )
  if (!refusal) return { answer: { typed_on: value.typed_on ?? based_on, left_out: [] }, problems }
  if (refusal.unavailable) {
    const wait = typeof refusal.unavailable === "object" ? refusal.unavailable.wait_minutes : 0
    return { answer: { wait_minutes: wait }, problems }
  }
  const isClosed = refusal.problems.some(({ field }) => field === "status")
  return isClosed
    ? { answer: { closed: true }, problems }
    : { answer: null, problems: named(refusal.problems, listing) }
}

const named = (problems: Problem[], content: ListingContent) =>
  nameListingProblems(problems, content)
