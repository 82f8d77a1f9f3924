import { readFile, writeFile } from "node:fs/promises"
import type { Relevance } from "./relevance.js"

/** Per language and page, what must at least be reached. */
type Floors = Record<string, Relevance>

const file = new URL("../../test-data/relevance-floors.json", import.meta.url)
const measures = ["success", "ndcg"] as const

export async function readRelevanceFloors(): Promise<Floors> {
  return JSON.parse(await readFile(file, "utf8")) as Floors
}

/** One sentence per figure that fell below its floor. */
export function fallenBelow(floors: Floors, scores: ReadonlyMap<string, Relevance>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) =>
    measures
      .filter((measure) => (scores.get(name)?.[measure] ?? 0) < floor[measure])
      .map(
        (measure) => `${name}, ${measure}: ${scores.get(name)?.[measure]}, floor ${floor[measure]}`,
      ),
  )
}

/** Writes the floors anew unless one would fall. @returns what was done, as a sentence */
export async function raiseRelevance(scores: ReadonlyMap<string, Relevance>): Promise<string> {
  const fallen = fallenBelow(await readRelevanceFloors().catch((): Floors => ({})), scores)
  if (fallen.length) return `No floor was raised, since these fell:\n${fallen.join("\n")}`
  await writeFile(file, `${JSON.stringify(Object.fromEntries(scores), null, 2)}\n`)
  return "The floors are as measured."
}
