import { pathToFileURL } from "node:url"
import { type Difference, replayVectors } from "@serumpun/search/bench/vectors"
import { raiseFloors } from "@serumpun/search/bench/vector-floors"
import type { Bench } from "./bench.ts"
import { markdownTable } from "./report.ts"

/** How many recorded answers of a real Meilisearch the embedded server gives alike. */
export const benchVectors: Bench = async ({ options: { file, show, raise } }) => {
  const { classes, differences } = await replayVectors(file ? pathToFileURL(file) : undefined)
  const share = (agreeing: number, of: number) => (agreeing / of).toFixed(3)
  console.log(
    markdownTable(
      ["class", "n", "first hit", "first ten", "set", "whole answer"],
      [...classes].map(([name, { n, first, ten, set, whole }]) => [
        name,
        n,
        ...[first, ten, set, whole].map((agreeing) => share(agreeing, n)),
      ]),
    ),
  )
  for (const difference of differences)
    if (show === "all" || show === difference.vector.c) print(difference)
  if (raise && !file) console.log(await raiseFloors(classes))
}

function print({ vector, status, answer, at }: Difference) {
  console.log(`${vector.c}, ${at}: ${vector.i} ${JSON.stringify(vector.b)}`)
  console.log(`  recorded ${vector.s ?? 200} ${JSON.stringify(vector.a)}`)
  console.log(`  answered ${status} ${JSON.stringify(answer)}`)
}
