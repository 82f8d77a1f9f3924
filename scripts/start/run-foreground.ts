import { describeFailure } from "./failure.ts"
import { createProgress } from "./progress.ts"
import type { Mode } from "./services.ts"
import { loadDotEnv, readSettings, type Settings } from "./settings.ts"
import { openDataFolder, startStack, type Stack } from "./stack.ts"
import { logTail, type RunningChild } from "./supervisor.ts"

/**
 * Starts everything and stays: a signal stops all children in order, and so does the death of one
 * of them. `whenReady` may start more children and tells the person where to look.
 */
export async function runForeground(
  mode: Mode,
  whenReady: (stack: Stack, settings: Settings) => void,
): Promise<void> {
  let close = async () => {}
  let restartSearch: Stack["restartSearch"]
  let searchRestarted = 0
  let diedEarly: { child: RunningChild; how: string } | undefined
  let state: "starting" | "ready" | "closing" = "starting"

  async function stop(message: string | undefined, code: number) {
    if (state === "closing") return
    state = "closing"
    if (message) (code === 0 ? console.log : console.error)(message)
    await close().catch((error: unknown) => console.error(describeFailure(error)))
    process.exit(code)
  }

  function reportDeath(child: RunningChild, how: string) {
    // While starting, the step that waits for the child reports it with its own words; a child whose
    // step is over is reported when the start is.
    if (state === "starting") diedEarly ??= { child, how }
    if (state !== "ready") return
    if (child.name === "search" && restartSearch && Date.now() - searchRestarted > 60_000) {
      searchRestarted = Date.now()
      console.error(`The search server stopped by itself (${how}); starting it again.`)
      restartSearch().catch((error: unknown) => void stop(describeFailure(error), 1))
      return
    }
    const log = `${child.logFile}:\n${logTail(child.logFile)}`
    void stop(`The ${child.name} stopped by itself (${how}). End of ${log}`, 1)
  }

  watchLauncher(() => void stop(undefined, 1))
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop(signal === "SIGHUP" ? undefined : "Stopping …", 0))
  // A closed terminal must not take the shutdown with it.
  process.stdout.on("error", () => undefined)
  process.stderr.on("error", () => undefined)

  try {
    loadDotEnv()
    const settings = readSettings(process.env)
    const folder = await openDataFolder(settings)
    close = folder.close
    if (folder.ended > 0)
      console.log(`Ended ${folder.ended} processes that an earlier, killed start left running.`)
    folder.supervisor.onDeath(reportDeath)
    const stack = await startStack(settings, folder.supervisor, createProgress(console.log), mode)
    restartSearch = stack.restartSearch
    state = "ready"
    if (diedEarly) return reportDeath(diedEarly.child, diedEarly.how)
    whenReady(stack, settings)
  } catch (error) {
    await stop(`\n${describeFailure(error)}`, 1)
  }
}

/**
 * A launcher that was killed outright sends no signal; its end shows as another parent. Then this
 * process must not stay behind, unseen and holding the ports.
 */
function watchLauncher(onGone: () => void) {
  const launcher = Number(process.env.SERUMPUN_LAUNCHER)
  if (!launcher || process.ppid !== launcher) return
  setInterval(() => {
    if (process.ppid !== launcher) onGone()
  }, 250).unref()
}
