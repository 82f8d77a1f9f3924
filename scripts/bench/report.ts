/** Rows as a Markdown table, to be pasted into docs/operations.md as they are. */
export function markdownTable(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`
  return ["", line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n")
}

export function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) throw new Error("There is no median of nothing")
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

export function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
