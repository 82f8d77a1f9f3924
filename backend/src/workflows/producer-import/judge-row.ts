import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkProducerProfile } from "@serumpun/domain/producer-rules"
import { problem, type Problem } from "@serumpun/domain/problems"
import { producerColumn } from "@serumpun/domain/sheet/producer-columns"
import { readProducerRow } from "@serumpun/domain/sheet/producer-row"
import { ProducerProfile } from "../../contracts/producer"
import { problemsOfIssues } from "../../contracts/problems-of-issues"
import { checkPlace } from "../../places/check-place"
import { cellsOf } from "../listing-import/judge-row"
import type { ImportJobRow, ImportRowRow } from "../listing-import/import-store"
import type { Known } from "./known-businesses"
import { producerWords } from "./known-words"

export type JudgedProducer = {
  row: ImportRowRow
  outcome: "new" | "wrong"
  problems: Problem[]
  profile: ProducerProfile | null
}

/** What a row would make, by the rules that hold for every profile; nothing is written. */
export async function judgeProducerRow(
  job: Pick<ImportJobRow, "mapping" | "decimal_mark">,
  row: ImportRowRow,
  known: Known,
): Promise<JudgedProducer> {
  const cells = cellsOf(row.cells, job.mapping)
  const read = readProducerRow(cells, { mark: job.decimal_mark, words: producerWords })
  const named = new Set(read.problems.map(({ field }) => field))
  const { place: found, problems: ofPlace } = await checkPlace(read.profile)
  const { regency, district, village } = found
  const place = read.profile.place || regency
  const typed = { ...read.profile, regency, district, village, place }
  const parsed = ProducerProfile.safeParse(typed, { reportInput: true })
  const rules = [
    ...checkProducerProfile(read.profile, yearOf(dayIn(new Date()))),
    ...ofPlace,
    ...(parsed.success ? [] : problemsOfIssues(parsed.error.issues)),
  ].filter(({ field }) => !named.has(field))
  const problems = firstOfEach([
    ...read.problems,
    ...rules,
    ...checkKnown(read.profile, row, known),
  ])
  const profile = parsed.success && problems.length === 0 ? parsed.data : null
  return { row, problems, profile, outcome: profile ? "new" : "wrong" }
}

/** A NIB is one business, an address one account: neither is taken over by a file. */
function checkKnown(
  { nib, contact_email }: { nib: string; contact_email: string },
  { id, number }: ImportRowRow,
  { nibs, emails, first }: Known,
): Problem[] {
  const isTaken = (owners: ReadonlyMap<string, string>, value: string) =>
    owners.has(value) && owners.get(value) !== id
  return [
    ...((first.nib.get(nib) ?? number) < number ? [problem("nib", "repeated")] : []),
    ...((first.contact_email.get(contact_email) ?? number) < number
      ? [problem("contact_email", "repeated")]
      : []),
    ...(isTaken(nibs, nib) ? [problem("nib", "nib_taken")] : []),
    ...(isTaken(emails, contact_email) ? [problem("contact_email", "email_taken")] : []),
  ]
}

/** One problem for each column; what is about none stands at the row. */
function firstOfEach(problems: Problem[]): Problem[] {
  const byField = new Map<string, Problem>()
  for (const found of problems) {
    const field = producerColumn(found.field) ? found.field : "row"
    if (!byField.has(field)) byField.set(field, { ...found, field })
  }
  return [...byField.values()]
}
