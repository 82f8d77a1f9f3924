import { describeFailure } from "./failure.ts"
import { keepRunning, type KeptRunning } from "./keep-running.ts"
import { createProgress } from "./progress.ts"
import type { Mode } from "./services.ts"
import { startWithoutBackend } from "./start-without-backend.ts"
import { loadDotEnv, readSettings, type Settings } from "./settings.ts"
import { openDataFolder, startStack } from "./stack.ts"
import type { Supervisor } from "./supervisor.ts"

/**
 * Starts everything, or the parts that `PARTS` names, and stays: what ends by itself is started again, a signal stops all children in
 * order, and so does a child that fails too often. `whenReady` may start more children and tells the
 * person where to look.
 */
export async function runForeground(
  mode: Mode,
  whenReady: (supervisor: Supervisor, settings: Settings) => void,
): Promise<void> {
  let close = async () => {}
  let kept: KeptRunning | undefined
  let isClosing = false

  async function stop(message: string | undefined, code: number) {
    if (isClosing) return
    isClosing = true
    kept?.close()
    if (message) (code === 0 ? console.log : console.error)(message)
    await close().catch((error: unknown) => console.error(describeFailure(error)))
    process.exit(code)
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
    const { supervisor } = folder
    const progress = createProgress(console.log)
    const services = settings.parts.has("backend")
      ? (await startStack(settings, supervisor, progress, mode)).services
      : await startWithoutBackend(settings, supervisor, progress, mode)
    kept = keepRunning({
      services,
      supervisor,
      limits: settings.restarts,
      // A backend at a debugger's breakpoint does not hang.
      hang_seconds: mode === "production" ? settings.hangSeconds : 0,
      report: (line) => console.error(line),
      giveUp: (reason) => void stop(reason, 1),
    })
    whenReady(supervisor, settings)
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
