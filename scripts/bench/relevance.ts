import { pathToFileURL } from "node:url"
import { measureRelevance, type Miss } from "@serumpun/search/bench/relevance"
import { raiseRelevance } from "@serumpun/search/bench/relevance-floors"
import type { Bench } from "./bench.ts"
import { markdownTable } from "./report.ts"

/** How well the catalogue finds what labelled queries mean, in nine languages on five pages. */
export const benchRelevance: Bench = async ({ options: { file, show, raise } }) => {
  const started = performance.now()
  const { scores, misses } = await measureRelevance(file ? pathToFileURL(`${file}/`) : undefined)
  console.log(
    markdownTable(
      ["query on page", "n", "success@3", "nDCG@10"],
      [...scores].map(([name, { n, success, ndcg }]) => [
        name,
        n,
        success.toFixed(3),
        ndcg.toFixed(3),
      ]),
    ),
  )
  for (const miss of misses) if (show === "all" || show === miss.language) print(miss)
  console.log(`${misses.length} misses, ${Math.round((performance.now() - started) / 1000)} s`)
  if (raise && !file) console.log(await raiseRelevance(scores))
}

function print({ language, page, query, wanted, hits }: Miss) {
  console.log(`${language} on ${page}: ${query}`)
  console.log(`  wanted ${wanted.join(" ")}\n  found  ${hits.slice(0, 4).join(" ")}`)
}
