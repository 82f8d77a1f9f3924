import { join } from "node:path"
import { runForeground } from "../start/run-foreground.ts"
import { root, type Settings } from "../start/settings.ts"
import type { Supervisor } from "../start/supervisor.ts"

// `npm run dev`: the backend and the storefront run from their sources and follow each change;
// domain and search are compiled again as they change.
await runForeground("development", (supervisor, settings) => {
  watchCompiled(supervisor)
  announce(settings)
})

function watchCompiled(supervisor: Supervisor) {
  for (const name of ["domain", "search"])
    supervisor.start({
      name: `watch-${name}`,
      command: process.execPath,
      args: [
        join(root, "node_modules", "typescript", "bin", "tsc"),
        "-p",
        "tsconfig.json",
        "--watch",
        "--preserveWatchOutput",
      ],
      cwd: join(root, name),
      env: process.env,
      output: "terminal",
    })
}

function announce(settings: Settings) {
  console.log(
    [
      "",
      "Serumpun is ready",
      `  Storefront  ${settings.publicUrl}`,
      `  Admin       ${settings.backendUrl}/app`,
      "  Both follow your changes. A changed search server (search/src/server) needs a new start. Ctrl-C stops everything.",
    ].join("\n"),
  )
}
