import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type { Client } from "../../http/client.ts"

/** Two hours are long enough for ten thousand rows on a small server. */
const PATIENCE_MS = 7_200_000
const ASK_EVERY_MS = 500

type Run = {
  own: Client
  base: "/producer/imports" | "/admin/producer-imports"
  file: string
  rows: number
  /** Looks at the database: so many rows are there now. */
  expectRows: (wanted: number) => Promise<void>
}

/** Seconds of each step. */
export type Steps = { read: number; checked: number; written: number; taken_back: number }

/** Brings a file in and takes it back; each row is there once meanwhile, and none afterwards. */
export async function runImport({ own, base, file, rows, expectRows }: Run): Promise<Steps> {
  const form = new FormData()
  form.set("file", new Blob([file]), "rows.csv")
  const sent = await timed(() => own.post<{ import: ImportView }>(base, form))
  const { id } = sent.result.import
  const settled = () => untilSettled(own, `${base}/${id}`)
  const checked = await timed(settled)
  expectEqual(checked.result.counts.new, rows, "rows that are right")
  console.log(`${rows} rows checked after ${checked.seconds.toFixed(1)} s`)
  const written = await timed(async () => {
    await own.post(`${base}/${id}/run`, { rows: "all" })
    return settled()
  })
  expectEqual(written.result.counts.done.written, rows, "rows that were written")
  await expectRows(rows)
  console.log(`${rows} rows written after ${written.seconds.toFixed(1)} s`)
  const undone = await timed(async () => {
    await own.post(`${base}/${id}/undo`)
    return settled()
  })
  expectEqual(undone.result.counts.done.undone, rows, "rows that were taken back")
  await expectRows(0)
  console.log(`${rows} rows taken back after ${undone.seconds.toFixed(1)} s`)
  return {
    ...{ read: sent.seconds, checked: checked.seconds },
    ...{ written: written.seconds, taken_back: undone.seconds },
  }
}

async function untilSettled(own: Client, path: string): Promise<ImportView> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const { import: shown } = await own.get<{ import: ImportView }>(path)
    if (!isWorking(shown.status)) return shown
    if (Date.now() > end) throw new Error(`${path} is still ${shown.status}`)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - started) / 1000 }
}

export function expectEqual(found: number, wanted: number, what: string): void {
  if (found !== wanted) throw new Error(`${found} instead of ${wanted} ${what}`)
}
