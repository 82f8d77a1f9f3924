export type Piece = { kind: "same" | "added" | "removed"; text: string }

const tokens = (text: string, language: string) =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(
    ({ segment }) => segment,
  )

/**
 * What changed from one text to another, word by word (longest common subsequence), so that both
 * texts can be read from the result. Words are found as the language writes them.
 */
export function differences(was: string, now: string, language: string): Piece[] {
  if (was === now) return now ? [{ kind: "same", text: now }] : []
  const before = tokens(was, language)
  const after = tokens(now, language)
  const common = commonLengths(before, after)
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      append(pieces, "same", before[i++] ?? "")
      j++
    } else if (
      i < before.length &&
      (j === after.length || at(common, i + 1, j) >= at(common, i, j + 1))
    )
      append(pieces, "removed", before[i++] ?? "")
    else append(pieces, "added", after[j++] ?? "")
  }
  return pieces
}

const at = (table: Uint16Array[], row: number, column: number) => table[row]?.[column] ?? 0

/** Cell [i][j] holds how many tokens the rests from i and from j have in common, in order. */
function commonLengths(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i]
    if (!row) continue
    for (let j = after.length - 1; j >= 0; j--)
      row[j] =
        before[i] === after[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
  }
  return table
}

function append(pieces: Piece[], kind: Piece["kind"], text: string) {
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else pieces.push({ kind, text })
}
