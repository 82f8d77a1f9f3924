import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { buildPages, buildServer } from "../start/build.ts"
import { describeFailure } from "../start/failure.ts"

/** What a check gets: how often to run, and the seed its random choices come from. */
export type ProofOptions = { runs: number; seed: number; args: string[] }

/** A check prints its progress and returns its line of figures; it throws when an invariant broke. */
type Proof = { prove(options: ProofOptions): Promise<string> }

const folder = import.meta.dirname
const [name, ...rest] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)

if (!name || name === "main" || !existsSync(file)) {
  const names = readdirSync(folder)
    .filter((entry) => entry.endsWith(".ts") && !entry.endsWith(".test.ts") && entry !== "main.ts")
    .map((entry) => entry.slice(0, -3))
  console.error(`Usage: npm run prove -- NAME [--runs N] [--seed S]\nChecks: ${names.join(", ")}`)
  process.exit(2)
}

const started = performance.now()
try {
  // Checks import what is built, also those of them that build a copy of their own later.
  await buildServer()
  await buildPages()
  const { prove } = (await import(pathToFileURL(file).href)) as Proof
  const figures = await prove({
    runs: readNumber("--runs", 1),
    seed: readNumber("--seed", Date.now() % 1_000_000),
    args: rest,
  })
  console.log(`${name}: ${figures}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  process.exit(0)
} catch (error) {
  console.error(`${name}: broken. ${describeFailure(error)}`)
  process.exit(1)
}

function readNumber(option: string, fallback: number): number {
  const index = rest.indexOf(option)
  if (index < 0) return fallback
  const value = Number(rest[index + 1])
  if (Number.isInteger(value) && value >= 0) return value
  console.error(`${option} needs a whole number`)
  process.exit(2)
}
