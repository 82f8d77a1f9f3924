import { readFileSync } from "node:fs"
import autocannon from "autocannon"

export type Load = {
  requests_per_second: number
  /** Processor time of the server per request in microseconds; undefined where it is not told. */
  cpu_us: number | undefined
}

const connections = 16

// The kernel counts processor time in these, on every Linux that Node runs on.
const ticksPerSecond = 100

/**
 * Puts a server under load. With `fresh`, every request has an address of its own, so that no
 * cached page answers.
 * @throws Error when an answer was not a 2xx, since its speed would mean nothing
 */
export async function putUnderLoad(
  url: string,
  pid: number,
  { seconds, fresh }: { seconds: number; fresh: boolean },
): Promise<Load> {
  const { pathname } = new URL(url)
  const before = cpuTicks(pid)
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { "accept-encoding": "br" },
    requests: [{ path: pathname, ...(fresh ? { setupRequest: freshAddress } : {}) }],
  })
  const after = cpuTicks(pid)
  const bad = result.non2xx + result.errors + result.timeouts
  if (bad > 0) throw new Error(`${bad} of the requests to ${url} failed`)
  const { total } = result.requests
  const cpu_us =
    before === undefined || after === undefined
      ? undefined
      : (((after - before) / ticksPerSecond) * 1e6) / total
  return { requests_per_second: total / result.duration, cpu_us }
}

let count = 0

function freshAddress(request: autocannon.Request): autocannon.Request {
  count += 1
  return { ...request, path: `${request.path.split("?", 1)[0]}?bench=${process.pid}-${count}` }
}

/** Fields 14 and 15 of /proc/PID/stat: time in user and in system mode. */
function cpuTicks(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return undefined
  }
}
