import { readFile, writeFile } from "node:fs/promises"
import type { Agreement } from "./vectors.js"

/** Per class, how many recorded answers must at least agree; see test-data/README.md. */
export type Floors = Record<string, Agreement>

const file = new URL("../../test-data/vector-floors.json", import.meta.url)
const measures = ["first", "ten", "set", "whole"] as const

export async function readFloors(): Promise<Floors> {
  return JSON.parse(await readFile(file, "utf8")) as Floors
}

/** One sentence per figure that differs from its floor. */
export function compareWithFloors(
  floors: Floors,
  classes: ReadonlyMap<string, Agreement>,
): { fallen: string[]; risen: string[] } {
  const fallen: string[] = []
  const risen: string[] = []
  for (const [name, agreement] of classes) {
    for (const measure of measures) {
      const floor = floors[name]?.[measure] ?? 0
      const sentence = `${name}, ${measure}: ${agreement[measure]} of ${agreement.n}, floor ${floor}`
      if (agreement[measure] < floor) fallen.push(sentence)
      if (agreement[measure] > floor) risen.push(sentence)
    }
  }
  return { fallen, risen }
}

/** Writes the floors anew unless one would fall. @returns what was done, as a sentence */
export async function raiseFloors(classes: ReadonlyMap<string, Agreement>): Promise<string> {
  const floors = await readFloors().catch((): Floors => ({}))
  const { fallen, risen } = compareWithFloors(floors, classes)
  if (fallen.length) return `No floor was raised, since these fell:\n${fallen.join("\n")}`
  await writeFile(file, `${JSON.stringify(Object.fromEntries(classes), null, 2)}\n`)
  return `${risen.length} floors were raised.`
}
