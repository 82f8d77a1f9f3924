import { describeFailure, Failure } from "./failure.ts"
import { createProgress } from "./progress.ts"
import { loadDotEnv, readSettings, type Settings } from "./settings.ts"
import { openDataFolder, startStack } from "./stack.ts"
import { logTail } from "./supervisor.ts"

const started = performance.now()
let close = async () => {}
let closing = false
let ready = false

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => void stop(signal === "SIGHUP" ? undefined : "Stopping …", 0))
// A closed terminal must not take the shutdown with it.
process.stdout.on("error", () => undefined)
process.stderr.on("error", () => undefined)

try {
  await run()
} catch (error) {
  if (!closing) await stop(`\n${describeFailure(error)}`, 1)
}

async function run() {
  loadDotEnv()
  const settings = readSettings(process.env)
  const folder = await openDataFolder(settings)
  close = folder.close
  if (folder.ended > 0)
    console.log(`Ended ${folder.ended} processes that an earlier, killed start left running.`)
  folder.supervisor.onDeath((child, how) => {
    if (!ready || closing) return
    const log = `${child.logFile}:\n${logTail(child.logFile)}`
    void stop(`The ${child.name} stopped by itself (${how}). End of ${log}`, 1)
  })
  await startStack(settings, folder.supervisor, createProgress(console.log))
  if (closing) throw new Failure("Stopped while starting.")
  ready = true
  announce(settings)
}

function announce(settings: Settings) {
  const lines = [
    "",
    `Serumpun is ready  (${((performance.now() - started) / 1000).toFixed(1)} s)`,
    `  Catalogue, buyers, producers  ${settings.publicUrl}`,
    `  Curators and operators        ${settings.backendUrl}/app`,
  ]
  if (settings.seed === "demo")
    lines.push(
      "  Demo logins, password serumpun-demo:",
      "    storefront  buyer@example.com, producer@example.com",
      "    admin       curator@example.com, curator2@example.com, admin@example.com",
    )
  else lines.push("  Make a first admin user:  npm run admin:create -- you@example.com")
  lines.push(`  Logs in ${settings.dataDir}/logs. Ctrl-C stops everything.`)
  console.log(lines.join("\n"))
}

async function stop(message: string | undefined, code: number) {
  if (closing) return
  closing = true
  if (message) (code === 0 ? console.log : console.error)(message)
  await close().catch((error: unknown) => console.error(describeFailure(error)))
  process.exit(code)
}
