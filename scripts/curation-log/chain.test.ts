import fc from "fast-check"
import { expect, test } from "vitest"
import { hashOf, type LogEntry, verifyChain } from "./chain.ts"

const text = fc.string({ unit: "binary", maxLength: 12 })
const fields = fc.record({
  id: text,
  subject_type: fc.constantFrom("review", "producer", "certificate", "curator"),
  subject_id: text,
  actor: text,
  action: text,
  note: fc.option(text, { nil: null }),
  created_at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
})
type Fields = Omit<LogEntry, "position" | "previous_hash" | "hash">

function chain(rows: Fields[]): LogEntry[] {
  const entries: LogEntry[] = []
  for (const row of rows) {
    const previous_hash = entries.at(-1)?.hash ?? ""
    const entry = { ...row, position: entries.length + 1, previous_hash, hash: null }
    entries.push({ ...entry, hash: hashOf(entry) })
  }
  return entries
}

test("the same entry has the hash that others calculate from the documented bytes", () => {
  const [entry] = chain([
    {
      id: "clog_1",
      subject_type: "review",
      subject_id: "rev_é",
      actor: "Sari",
      action: "approved",
      note: null,
      created_at: "2026-11-27T05:00:00.000000Z",
    },
  ])
  // printf '1:10:6:clog_16:review6:rev_é4:Sari8:approved-27:2026-11-27T05:00:00.000000Z' | sha256sum
  expect(entry?.hash).toBe("b6b9e5c4a5317817ced3853697b49f47860665cfd03c4ef2fe48b13ae1c68b74")
})

test("a log as it was written is whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { maxLength: 20 }), async (rows) => {
      const entries = chain(rows)
      const { faults, head } = await verifyChain(entries, entries[0]?.hash ?? "")
      expect(faults).toEqual([])
      expect(head).toBe(entries.at(-1)?.hash ?? "")
    }),
  )
})

const deeds = {
  change: (entries, at) => {
    entries[at] = { ...entries[at]!, note: `${entries[at]!.note ?? ""} ` }
  },
  changeAndHashAgain: (entries, at) => {
    const changed = { ...entries[at]!, actor: `${entries[at]!.actor} ` }
    entries[at] = { ...changed, hash: hashOf(changed) }
  },
  leaveOut: (entries, at) => void entries.splice(at, 1),
  swap: (entries, at) => {
    const other = (at + 1) % entries.length
    const [one, two] = [entries[at]!, entries[other]!]
    entries[at] = two
    entries[other] = one
  },
  repeat: (entries, at) => void entries.splice(at, 0, entries[at]!),
  unnumber: (entries, at) => {
    entries[at] = { ...entries[at]!, position: null }
  },
} satisfies Record<string, (entries: LogEntry[], at: number) => void>

test.each(Object.entries(deeds))("%s is found wherever it is done", async (_, deed) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fields, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      async (rows, at) => {
        const entries = chain(rows)
        const noted = entries.at(-1)!.hash!
        deed(entries, at % entries.length)
        expect((await verifyChain(entries, noted)).faults).not.toEqual([])
      },
    ),
  )
})
