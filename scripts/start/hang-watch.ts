import type { Service } from "./service.ts"

type Options = {
  services: Pick<Service, "name" | "answers">[]
  /** 0 watches nothing. */
  hang_ms: number
  isUp(name: string): boolean
  onHang(name: string): void
}

const pause_ms = 2_000
/** A turn later than this was not the services' fault: this process did not run itself. */
const lateTurn_ms = 5_000

/**
 * Asks every service in turn whether it answers. A process that runs and gives no answer for
 * `hang_ms` is as good as dead, only nobody is told; here it is.
 */
export function watchForHanging({ services, hang_ms, isUp, onHang }: Options): { close(): void } {
  const lastAnswer = new Map<string, number>()
  let lastTurn = performance.now()
  let isClosed = false
  let timer: NodeJS.Timeout | undefined

  async function ask({ name, answers }: Options["services"][number]) {
    if (!isUp(name)) return void lastAnswer.delete(name)
    if (!lastAnswer.has(name)) lastAnswer.set(name, performance.now())
    if (await answers().catch(() => false)) return void lastAnswer.set(name, performance.now())
    const since = lastAnswer.get(name)
    // It may have died, and been started again, while it was being asked.
    if (isClosed || !isUp(name) || since === undefined) return
    if (performance.now() - since < hang_ms) return
    lastAnswer.delete(name)
    onHang(name)
  }

  async function turn() {
    if (performance.now() - lastTurn > pause_ms + lateTurn_ms) lastAnswer.clear()
    await Promise.all(services.map(ask))
    lastTurn = performance.now()
    if (!isClosed) timer = setTimeout(() => void turn(), pause_ms)
  }

  if (hang_ms > 0) timer = setTimeout(() => void turn(), pause_ms)
  return {
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
