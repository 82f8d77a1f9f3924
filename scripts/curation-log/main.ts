import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { rename } from "node:fs/promises"
import { parseArgs } from "node:util"
import { Client } from "pg"
import { embeddedDatabaseUrl } from "../start/database.ts"
import { describeFailure, Failure } from "../start/failure.ts"
import { findOwner } from "../start/ownership.ts"
import { prepareSecrets } from "../start/secrets.ts"
import { loadDotEnv, readSettings } from "../start/settings.ts"
import { type LogEntry, verifyChain } from "./chain.ts"
import { entriesInFile, entriesOf } from "./read.ts"

// `npm run verify-log -- [--noted HASH] [--export FILE | --file FILE]`: proves that nothing in the
// curation log was changed, left out or put in between.
const SHOWN = 20

try {
  const { values } = parseArgs({
    options: { noted: { type: "string" }, export: { type: "string" }, file: { type: "string" } },
  })
  const { entries, head, faults } = values.file
    ? await verifyChain(entriesInFile(values.file), values.noted)
    : await inDatabase(values.export, values.noted)
  if (faults.length > 0) throw new Failure(describe(faults))
  console.log(
    entries === 0
      ? "The curation log is empty."
      : `The curation log is whole: ${entries} ${entries === 1 ? "entry" : "entries"}. Last hash, worth noting elsewhere:\n${head}`,
  )
  if (values.export) console.log(`Written to ${values.export}, one entry per line.`)
} catch (error) {
  console.error(describeFailure(error))
  process.exit(1)
}

async function inDatabase(file: string | undefined, noted: string | undefined) {
  const client = new Client({ connectionString: await databaseUrl() })
  await client.connect()
  try {
    const entries = entriesOf(client)
    return await verifyChain(file ? writing(entries, file) : entries, noted)
  } finally {
    await client.end()
  }
}

async function databaseUrl(): Promise<string> {
  loadDotEnv()
  const settings = readSettings(process.env)
  if (settings.databaseUrl) return settings.databaseUrl
  if (!findOwner(settings.dataDir))
    throw new Failure(
      "Serumpun is not running: npm start first, then run this in another terminal.",
    )
  const secrets = await prepareSecrets(settings.dataDir)
  return embeddedDatabaseUrl(settings.ports.postgres, secrets.database_password)
}

/** Passes entries on and writes them; the file has its name only once it is whole. */
async function* writing(entries: AsyncIterable<LogEntry>, file: string): AsyncGenerator<LogEntry> {
  const stream = createWriteStream(`${file}.part`)
  for await (const entry of entries) {
    if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, "drain")
    yield entry
  }
  stream.end()
  await once(stream, "finish")
  await rename(`${file}.part`, file)
}

function describe(faults: string[]): string {
  const shown = faults.slice(0, SHOWN).map((fault) => `  ${fault}`)
  const more = faults.length > SHOWN ? [`  and ${faults.length - SHOWN} more`] : []
  return ["The curation log is not whole:", ...shown, ...more].join("\n")
}
