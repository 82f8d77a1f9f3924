import { Agent } from "node:http"
import { sendRaw } from "../../../tests/support/raw-request.ts"
import type { TestStack } from "../../../tests/support/stack.ts"
import { judge } from "./judge.ts"
import type { People } from "./people.ts"
import { type Probe } from "./probes.ts"
import { keyOf } from "./routes.ts"

export type Finding = { probe: Probe; complaint: string }
export type Result = { requests: number; limited: number; findings: Finding[] }

const AT_ONCE = 24
/** A body that no schema of ours takes, so that no allowed change happens. */
const BODY = JSON.stringify({ isolation_probe: true })

/** Sends every probe and judges the answer. */
export async function runProbes(
  stack: TestStack,
  people: People,
  probes: Probe[],
  tell: (done: number, findings: number) => void = () => undefined,
): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const result: Result = { requests: 0, limited: 0, findings: [] }
  const waiting = [...probes].reverse()
  const work = async () => {
    for (let probe = waiting.pop(); probe; probe = waiting.pop()) {
      const answer = await sendRaw(stack.backendUrl, {
        method: probe.route.method,
        target: probe.target,
        headers: headersOf(stack, people.tokens[probe.actor], probe.route.method),
        ...(probe.route.method === "GET" ? {} : { body: BODY }),
        agent,
      })
      result.requests += 1
      if (answer.status === 429) result.limited += 1
      const complaint = judge(probe, answer, people.secrets)
      if (complaint) result.findings.push({ probe, complaint })
      if (result.requests % 5000 === 0) tell(result.requests, result.findings.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  agent.destroy()
  return result
}

function headersOf(stack: TestStack, token: string | null, method: string) {
  return {
    "x-publishable-api-key": stack.publishableKey,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(method === "GET"
      ? {}
      : { "content-type": "application/json", "content-length": String(BODY.length) }),
  }
}

export function describeFindings(findings: Finding[]): string {
  const lines = findings
    .slice(0, 20)
    .map(
      ({ probe, complaint }) =>
        `  ${probe.actor}, ${probe.whose} id, ${probe.spelling}: ${keyOf(probe.route)} (${probe.target.slice(0, 120)}) ${complaint}; expected: ${probe.expected}`,
    )
  return [...lines, ...(findings.length > 20 ? [`  … ${findings.length - 20} more`] : [])].join(
    "\n",
  )
}
