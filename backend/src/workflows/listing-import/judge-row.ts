import { isUnderReview } from "@serumpun/domain/statuses"
import { toHandle } from "@serumpun/domain/handles"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingDraft } from "@serumpun/domain/listing-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import {
  type DecimalMark,
  isEmptyCell,
  type ReadCell,
  shownCell,
} from "@serumpun/domain/sheet/cells"
import type { RowOutcome } from "@serumpun/domain/sheet/imports"
import { columnOfField } from "@serumpun/domain/sheet/listing-columns"
import { readListingRow, type RowCells } from "@serumpun/domain/sheet/listing-row"
import { SaveListing } from "../../contracts/listing-input"
import { problemsOfIssues } from "../../contracts/problems-of-issues"
import { applyChanges, emptyContent } from "../listing/content"
import { digestOf } from "../../checksum"
import { choiceWords } from "./known-words"
import type { Found, OwnListing } from "./own-listings"

export type RowIds = { number: string | null; handle: string | null }

export type Judged = {
  outcome: Exclude<RowOutcome, "unchecked">
  problems: Problem[]
  title: string
  content: ListingContent
  /** What the row changes; null when it makes a new listing. */
  own: OwnListing | null
} & RowIds

export function cellsOf(cells: ReadCell[], mapping: (string | null)[]): RowCells {
  return new Map(
    mapping.flatMap((key, index): [string, ReadCell][] =>
      key ? [[key, cells[index] ?? null]] : [],
    ),
  )
}

/** By which listing a row knows itself: its number, as digits alone, and its handle. */
export function idsOf(cells: RowCells): RowIds {
  const text = (key: string) => {
    const cell = cells.get(key) ?? null
    return isEmptyCell(cell) ? null : shownCell(cell).trim()
  }
  return { number: text("external_id"), handle: text("handle") }
}

export type JudgeContext = Found & {
  mark: DecimalMark
  /** Whether an earlier row of the file has this number or handle. */
  isRepeated: (key: "number" | "handle", value: string) => boolean
}

/** What a row would do, by the rules that hold for every draft; nothing is written. */
export function judgeRow(cells: RowCells, context: JudgeContext): Judged {
  const ids = idsOf(cells)
  const { own, problems: refusals } = findTarget(ids, context)
  const base = own?.snapshot ?? emptyContent()
  const read = readListingRow(cells, {
    mark: context.mark,
    words: choiceWords,
    base,
    is_new: own === null,
  })
  const { images: _pictures, ...typed } = read.content
  const parsed = SaveListing.safeParse(typed, { reportInput: true })
  const content = parsed.success ? applyChanges(base, parsed.data) : read.content
  const found = [
    ...refusals,
    ...read.problems,
    ...(parsed.success ? checkListingDraft(content) : problemsOfIssues(parsed.error.issues)),
  ]
  const problems = firstOfEach(found)
  const title = content.title.id || content.title.en
  const outcome = problems.length > 0 ? "wrong" : outcomeOf(own, content)
  return { ...ids, own, title, content, problems, outcome }
}

const outcomeOf = (own: OwnListing | null, content: ListingContent) => {
  if (!own) return "new"
  return digestOf(own.snapshot) === digestOf(content) ? "unchanged" : "changed"
}

/** Problems at their columns, one for each of them. */
function firstOfEach(problems: Problem[]): Problem[] {
  const byColumn = new Map<string, Problem>()
  for (const found of problems) {
    const field = columnOfField(found.field) ?? found.field
    if (!byColumn.has(field)) byColumn.set(field, { ...found, field })
  }
  return [...byColumn.values()]
}

function findTarget(
  { number, handle }: RowIds,
  { own, taken, isRepeated }: JudgeContext,
): { own: OwnListing | null; problems: Problem[] } {
  const problems = checkIds(number, handle)
  if (number && isRepeated("number", number)) problems.push(problem("external_id", "repeated"))
  if (handle && isRepeated("handle", handle)) problems.push(problem("handle", "repeated"))
  const numbered = number ? own.filter(({ external_id }) => external_id === number) : []
  const named = handle ? own.find((listing) => listing.handle === handle) : undefined
  if (numbered.length > 1 && !named) problems.push(problem("external_id", "repeated"))
  const target = named ?? numbered[0] ?? null
  // Another's handle is as good as taken; a listing keeps the address that it has.
  const isOther = handle && !named && (taken.has(handle) || target !== null)
  const isTorn = named && numbered.length > 0 && !numbered.includes(named)
  if (isOther || isTorn) problems.push(problem("handle", "invalid_choice"))
  if (target && isUnderReview(target.status))
    problems.push(problem("row", "transition_not_allowed", { from: target.status, to: "draft" }))
  return { own: target, problems }
}

const MAX_NUMBER = 2_147_483_647

function checkIds(number: string | null, handle: string | null): Problem[] {
  const value = Number(number)
  const isNumber = number === null || (/^\d{1,10}$/.test(number) && value >= 1)
  return [
    ...(isNumber ? [] : [problem("external_id", "not_a_number")]),
    ...(isNumber && value > MAX_NUMBER
      ? [problem("external_id", "out_of_range", { min: 1, max: MAX_NUMBER })]
      : []),
    ...(handle !== null && handle !== toHandle(handle)
      ? [problem("handle", "not_allowed_characters")]
      : []),
  ]
}
