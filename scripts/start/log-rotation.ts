import {
  closeSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs"

export type LogLimits = { max_bytes: number; files: number }

const pause_ms = 5_000
const chunk_bytes = 1024 * 1024

/**
 * Looks at the logs every few seconds and puts those aside that have grown beyond the limit:
 * `x.log` becomes `x.log.1`, that one `x.log.2`, and so on up to `files`.
 */
export function rotateLogs(listFiles: () => string[], limits: LogLimits): { close(): void } {
  const timer = setInterval(() => {
    for (const file of listFiles()) rotateWhenLarge(file, limits)
  }, pause_ms)
  timer.unref()
  return { close: () => clearInterval(timer) }
}

/** @returns whether it was put aside */
export function rotateWhenLarge(file: string, { max_bytes, files }: LogLimits): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= max_bytes) return false
  for (let number = files - 1; number >= 1; number -= 1)
    if (statSync(`${file}.${number}`, { throwIfNoEntry: false }))
      renameSync(`${file}.${number}`, `${file}.${number + 1}`)
  copyAndEmpty(file, `${file}.1`)
  return true
}

/**
 * Copied and emptied in place, because the process that writes keeps its file open: it appends, so
 * it goes on at the beginning. What it writes in the instant between the last look and the emptying
 * is lost; nothing here runs in between.
 */
function copyAndEmpty(file: string, copy: string): void {
  const from = openSync(file, "r+")
  const to = openSync(copy, "w", 0o600)
  try {
    const chunk = Buffer.alloc(chunk_bytes)
    let done = 0
    for (;;) {
      const read = readSync(from, chunk, 0, chunk_bytes, done)
      if (read === 0) break
      writeSync(to, chunk, 0, read)
      done += read
    }
    ftruncateSync(from, 0)
  } finally {
    closeSync(from)
    closeSync(to)
  }
}
