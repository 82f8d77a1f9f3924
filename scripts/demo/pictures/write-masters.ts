import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import sharp from "sharp"
import {
  listMasters,
  mastersFolder,
  readRecords,
  recordsFile,
  sha256,
  type Master,
  type MasterRecords,
} from "./masters.ts"

// Makes the files whose drawing has changed and removes those without one.
const QUALITY = 70

const before = await readRecords()
const records: MasterRecords = {}
const masters = listMasters()
for (const master of masters) records[master.file] = await makeMaster(master)
await writeRecords(records)
await removeOthers()

async function makeMaster({ file, draw }: Master): Promise<MasterRecords[string]> {
  const svg = draw()
  const known = before[file]
  if (known?.drawing === sha256(svg) && known.file === (await hashOf(file))) return known
  const picture = await sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .webp({ quality: QUALITY, effort: 5 })
    .toBuffer()
  await writeFile(new URL(file, mastersFolder), picture)
  console.log(`${file}: ${Math.round(picture.length / 1024)} KiB`)
  const record = { drawing: sha256(svg), file: sha256(picture) }
  // Written as it goes: a run that is stopped keeps what it has made.
  await writeRecords({ ...before, ...records, [file]: record })
  return record
}

async function hashOf(file: string): Promise<string | undefined> {
  return readFile(new URL(file, mastersFolder)).then(sha256, () => undefined)
}

async function writeRecords(all: MasterRecords): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(recordsFile, JSON.stringify(sorted, null, 2) + "\n")
}

async function removeOthers(): Promise<void> {
  for (const file of await readdir(mastersFolder))
    if (file.endsWith(".webp") && !records[file]) await rm(new URL(file, mastersFolder))
}
