import { runCommand } from "../../start/commands.ts"
import type { Site } from "./site.ts"

const every_ms = 10_000
/** A timer may be late, and the next one early. */
const slack_ms = 2_500

/**
 * Reads in Redis when the job that sends notices, every ten seconds, has run: by one of the
 * backends each time, and all the while.
 */
export async function proveJobs({ redisPort, redisCli }: Site, since: number): Promise<string> {
  const ask = async (...words: string[]) => {
    const args = ["-p", String(redisPort), "--raw", ...words]
    const { status, output } = await runCommand(redisCli, args, { cwd: "/", env: process.env })
    if (status !== 0) throw new Error(`Redis answered: ${output}`)
    return output.trim().split("\n").filter(Boolean)
  }
  const runs: number[] = []
  for (const list of await ask("keys", "bull:*jobs*:completed")) {
    const prefix = list.slice(0, -":completed".length)
    for (const id of await ask("zrange", list, "0", "-1"))
      if (id.includes("send-notices"))
        runs.push(Number((await ask("hget", `${prefix}:${id}`, "processedOn"))[0]))
  }
  const times = runs.filter((time) => time >= since).toSorted((one, other) => one - other)
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  const doubled = gaps.filter((gap) => gap < every_ms - slack_ms).length
  const longest_s = Math.max(0, ...gaps) / 1000
  if (times.length < 3) throw new Error(`The job that sends notices ran ${times.length} times`)
  if (doubled > 0)
    throw new Error(`The job that sends notices ran twice within ten seconds, ${doubled} times`)
  return `${times.length} runs of a job by one backend each (longest pause ${longest_s.toFixed(0)} s)`
}
