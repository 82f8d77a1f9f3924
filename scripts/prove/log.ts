import { randomFrom } from "@serumpun/search/bench/random"
import { Client } from "pg"
import { startTestStack } from "../../tests/support/stack.ts"
import { verifyChain } from "../curation-log/chain.ts"
import { entriesOf, entriesWithin } from "../curation-log/read.ts"
import type { ProofOptions } from "./main.ts"
import { readOption } from "./options/read-option.ts"

const ENTRIES = 10_000
const WRITERS = 8
const CHANGES = 200
/** One transaction in so many is taken back: its numbers must not be missing afterwards. */
const TAKEN_BACK_EVERY = 7

/**
 * Writes the curation log from several connections at once, some of their transactions taken back, and
 * then changes it behind its triggers in every way somebody with the database's password could. Holds
 * when the log as written is whole, the database refuses every change while its triggers stand, and each
 * change behind them is found. `--entries N`, `--changes N`.
 */
export async function prove({ seed, args }: ProofOptions): Promise<string> {
  const { stack, stop } = await startTestStack({ seed: "none", log: console.log })
  const client = new Client({ connectionString: stack.databaseUrl })
  await client.connect()
  try {
    const wanted = readOption(args, "--entries", ENTRIES)
    const started = performance.now()
    await writeAtOnce(stack.databaseUrl, wanted)
    const seconds = (performance.now() - started) / 1000
    const whole = await verifyChain(entriesOf(client))
    if (whole.faults.length > 0) throw new Error(whole.faults.slice(0, 10).join("\n"))
    const refused = await tryOpenly(client)
    const changes = readOption(args, "--changes", CHANGES)
    const random = randomFrom(seed)
    const missed: string[] = []
    for (let index = 0; index < changes; index += 1) {
      const change = pick(Object.keys(behindTriggers), random)
      if (!(await isFound(client, change, random, whole))) missed.push(change)
    }
    if (missed.length > 0) throw new Error(`not found: ${missed.join(", ")}`)
    return (
      `seed ${seed}; ${whole.entries} entries by ${WRITERS} writers in ${seconds.toFixed(1)} s, whole, numbers without gaps; ` +
      `${refused} of ${openly.length} open changes refused; ${changes} changes behind the triggers, ${changes} found`
    )
  } finally {
    await client.end()
    await stop()
  }
}

async function writeAtOnce(connectionString: string, wanted: number): Promise<void> {
  let begun = 0
  let kept = 0
  const writer = async () => {
    const client = new Client({ connectionString })
    await client.connect()
    while (kept < wanted) {
      const number = begun++
      const takesBack = number % TAKEN_BACK_EVERY === 0
      if (!takesBack) kept += 1
      await client.query("begin")
      await client.query(
        `insert into curation_log (id, subject_type, subject_id, actor, action, note)
         values ($1, 'review', $2, $3, 'approved', $4)`,
        [
          `clog_${number}`,
          `rev_${number % 97}`,
          "Sari, Bank Contoh",
          number % 3 ? "ぜひ\n£" : null,
        ],
      )
      await client.query(takesBack ? "rollback" : "commit")
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

const openly = [
  "update curation_log set note = 'other' where position = 5",
  "update curation_log set hash = 'other' where position = 5",
  "update curation_log set deleted_at = now() where position = 5",
  "delete from curation_log where position = 5",
  "truncate curation_log",
]

async function tryOpenly(client: Client): Promise<number> {
  let refused = 0
  for (const sql of openly) {
    const error = await client.query(sql).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    if (error?.message.includes("append only")) refused += 1
    else throw new Error(`not refused: ${sql}`)
  }
  return refused
}

/** What somebody does who may switch triggers off; `$1` is an entry's number. */
const behindTriggers: Record<string, string> = {
  note: "update curation_log set note = coalesce(note, '') || '.' where position = $1",
  "no note":
    "update curation_log set note = case when note is null then '' end where position = $1",
  actor: "update curation_log set actor = 'Somebody else' where position = $1",
  action: "update curation_log set action = 'rejected' where position = $1",
  subject: "update curation_log set subject_id = 'rev_other' where position = $1",
  time: "update curation_log set created_at = created_at - interval '1 microsecond' where position = $1",
  hash: "update curation_log set hash = encode(sha256('x'), 'hex') where position = $1",
  removed: "delete from curation_log where position = $1",
  "last removed": "delete from curation_log where position >= $1",
  unnumbered: "update curation_log set position = null where position = $1",
  "put in between":
    "insert into curation_log select 'clog_new', subject_type, subject_id, actor, action, note, created_at, updated_at, deleted_at, null, previous_hash, hash from curation_log where position = $1",
}

async function isFound(
  client: Client,
  change: string,
  random: () => number,
  whole: { entries: number; head: string },
): Promise<boolean> {
  await client.query("begin")
  try {
    await client.query("alter table curation_log disable trigger user")
    const { rowCount } = await client.query(behindTriggers[change] ?? "", [
      1 + Math.floor(random() * whole.entries),
    ])
    if (!rowCount) throw new Error(`${change} changed nothing`)
    return (await verifyChain(entriesWithin(client), whole.head)).faults.length > 0
  } finally {
    await client.query("rollback")
  }
}

function pick<T>(values: T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!
}
