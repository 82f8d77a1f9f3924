import { runForeground } from "./run-foreground.ts"
import { partNames } from "./parts.ts"
import type { Settings } from "./settings.ts"

const started = performance.now()

await runForeground("production", (_supervisor, settings) => announce(settings))

function announce(settings: Settings) {
  const { parts } = settings
  const isPartial = parts.size < partNames.length
  const lines = ["", `Serumpun is ready${isPartial ? `: ${[...parts].join(", ")}` : ""}`]
  if (parts.has("storefront")) lines.push(`  Catalogue, buyers, producers  ${settings.publicUrl}`)
  if (parts.has("backend")) lines.push(`  Curators and operators        ${settings.backendUrl}/app`)
  if (!parts.has("backend")) lines.push("  The backend runs elsewhere.")
  else if (settings.seed === "demo")
    lines.push(
      "  Demo logins, password serumpun-demo:",
      "    storefront  buyer@example.com, producer@example.com",
      "    admin       curator@example.com, curator2@example.com, admin@example.com",
    )
  else lines.push("  Make a first admin user:  npm run admin:create -- you@example.com")
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  lines.push(
    `  Started in ${seconds} s. Logs in ${settings.dataDir}/logs. Ctrl-C stops everything.`,
  )
  console.log(lines.join("\n"))
}
