import { parseArgs } from "node:util"

export type BenchOptions = {
  /** Languages whose pages are put under load, all by default; sizes are measured in all. */
  locales: string[] | undefined
  rounds: number
  /** Of load, per round and server. */
  seconds: number
  listings: number
  requests: number
  publications: number
  /** Recorded answers, or a folder of labelled queries, to compare with; those in the project by default. */
  file: string | undefined
  /** Class of recorded answers whose differences are printed, language whose misses are, or `all`. */
  show: string | undefined
  /** Write the floors anew where they are reached. */
  raise: boolean
  /** Measure in a fresh clone, with its installation and first build, instead of in this folder. */
  clone: boolean
}

export const usage = `Usage: npm run bench -- [NAME] [options]
  --locales en,ja     pages: languages put under load (all)
  --rounds 5          pages: rounds, storefront and bare server in turn
  --seconds 3         pages: of load per round and server
  --listings 20000    search: synthetic listings per language
  --requests 400      search: requests per class and number of clients
  --publications 30   publish: listings approved one after the other
  --file FILE         vectors: recorded answers to compare with (search/test-data/vectors.json);
                      relevance: a folder of labelled queries (search/test-data/relevance)
  --show CLASS        vectors: print the answers of a class that differ, or of all; relevance: misses of a language
  --raise             vectors, relevance: raise the floors that search's tests hold
  --clone             startup, tests: in a fresh clone, with installation and first build`

/** @throws Error with one sentence when an option is unknown or has no usable value */
export function readOptions(args: string[]): { name: string | undefined; options: BenchOptions } {
  const text = { type: "string" } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      locales: text,
      rounds: text,
      seconds: text,
      listings: text,
      requests: text,
      publications: text,
      file: text,
      show: text,
      raise: { type: "boolean", default: false },
      clone: { type: "boolean", default: false },
    },
  })
  return {
    name: positionals[0],
    options: {
      locales: values.locales?.split(","),
      rounds: count("rounds", values.rounds, 5),
      seconds: count("seconds", values.seconds, 3),
      listings: count("listings", values.listings, 20_000),
      requests: count("requests", values.requests, 400),
      publications: count("publications", values.publications, 30),
      file: values.file,
      show: values.show,
      raise: values.raise,
      clone: values.clone,
    },
  }
}

function count(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${name} is "${value}": it must be a whole number above 0.`)
}
