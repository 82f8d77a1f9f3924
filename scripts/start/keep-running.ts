import { setTimeout as wait } from "node:timers/promises"
import { describeFailure } from "./failure.ts"
import { watchForHanging } from "./hang-watch.ts"
import { createRestartBudget, type RestartBudget, type RestartLimits } from "./restart-budget.ts"
import type { Service } from "./service.ts"
import type { Supervisor } from "./supervisor.ts"

export type KeepRunningOptions = {
  services: Service[]
  supervisor: Supervisor
  limits: RestartLimits
  /** Seconds without an answer after which a process counts as hung; 0 never asks. */
  hang_seconds: number
  report(line: string): void
  /** Called once, with the reason, when a child cannot be kept running. */
  giveUp(reason: string): void
}

/** Ends the keeping, so that what stops from now on stays stopped. */
export type KeptRunning = { close(): void }

type State = { service: Service; budget: RestartBudget; up: Promise<void>; isUp: boolean }

/**
 * Starts again whatever ends by itself, or hangs: first what others need, then those. A child that
 * is no service (a watcher of `npm run dev`) and one that fails too often end everything.
 */
export function keepRunning(options: KeepRunningOptions): KeptRunning {
  const { supervisor, report } = options
  const states = new Map<string, State>(
    options.services.map((service) => [
      service.name,
      { service, budget: createRestartBudget(options.limits), up: Promise.resolve(), isUp: true },
    ]),
  )
  let isClosed = false

  function giveUp(reason: string) {
    if (isClosed) return
    close()
    options.giveUp(reason)
  }

  function noteEnd(name: string, how: string) {
    if (isClosed) return
    const state = states.get(name)
    if (!state) return giveUp(`The ${name} stopped by itself (${how}).`)
    // One that dies while it is being started again is reported by that start.
    if (!state.isUp) return
    state.isUp = false
    state.up = restart(state, how)
  }

  async function restart(state: State, how: string): Promise<void> {
    const { name } = state.service
    const since = performance.now()
    for (let reason = how; !isClosed;) {
      const delay_ms = state.budget.fail()
      if (delay_ms === undefined) return giveUp(tooOften(name, options.limits, reason))
      const when = delay_ms > 0 ? ` in ${delay_ms / 1000} s` : ""
      report(`The ${name} stopped by itself (${reason}); it is started again${when}.`)
      await wait(delay_ms)
      await othersUp(state.service)
      const problem = await tryStart(state.service)
      if (problem === undefined) break
      reason = problem
    }
    if (isClosed) return
    state.isUp = true
    report(`The ${name} is up again after ${((performance.now() - since) / 1000).toFixed(1)} s.`)
    for (const { service, isUp } of states.values())
      if (isUp && service.name !== name)
        void service
          .afterRestartOf?.(name)
          .catch((error: unknown) => report(describeFailure(error)))
  }

  async function othersUp({ needs }: Service) {
    for (const name of needs) await states.get(name)?.up
  }

  /** @returns why it could not be started, undefined when it runs */
  async function tryStart({ name, start }: Service): Promise<string | undefined> {
    if (isClosed) return undefined
    try {
      await start()
      return supervisor.isRunning(name) ? undefined : "it ended as soon as it was ready"
    } catch (error) {
      // One that never became ready must not hold the port of its successor.
      if (!isClosed) await supervisor.stop(name)
      return describeFailure(error)
    }
  }

  supervisor.onDeath(({ name }, how) => noteEnd(name, how))
  // One that died between its own start and now was nobody's to report.
  for (const { service } of states.values())
    if (!supervisor.isRunning(service.name)) noteEnd(service.name, "before everything was ready")
  const watch = watchForHanging({
    services: options.services,
    hang_ms: options.hang_seconds * 1000,
    isUp: (name) => states.get(name)?.isUp ?? false,
    onHang(name) {
      report(`The ${name} has not answered for ${options.hang_seconds} s; it is ended.`)
      supervisor.kill(name)
    },
  })
  function close() {
    isClosed = true
    watch.close()
  }
  return { close }
}

function tooOften(name: string, { limit, window_minutes }: RestartLimits, reason: string): string {
  return `The ${name} failed more than ${limit} times within ${window_minutes} minutes and is not started again. The last time: ${reason}`
}
