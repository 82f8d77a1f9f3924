import { spawn } from "node:child_process"
import { chmod, cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, delimiter, join } from "node:path"
import { printedBy } from "../../tests/support/copy.ts"
import { buildPages, buildServer } from "../start/build.ts"
import { canBuild } from "../start/built-before.ts"
import { runCommand } from "../start/commands.ts"
import { findFreePort } from "../start/ports.ts"
import { root } from "../start/settings.ts"

// What a copy is not given: it installs its own packages and makes its own data.
const left = new Set(["node_modules", ".git", ".turbo", ".serumpun", ".env", "coverage"])

/**
 * Builds, copies the result without any package to an empty folder, installs there with
 * `npm ci --omit=dev`, and starts it with `npm start`. Holds when nothing that builds is there,
 * nothing is installed or built by the start, /healthz answers 200, and the home page and the
 * Admin are served.
 */
export async function prove(): Promise<string> {
  if (canBuild()) {
    console.log(`Build: ${await buildServer()}, ${await buildPages()}`)
  }
  const folder = await mkdtemp(join(tmpdir(), "serumpun-production-"))
  try {
    // Root hands the database to another user, who has to get through to its programs.
    await chmod(folder, 0o755)
    await cp(root, folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !left.has(basename(source)),
    })
    const packages = await install(folder)
    console.log(`npm ci --omit=dev: ${packages}`)
    return `${packages}, ${await startAndLook(folder)}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function install(folder: string): Promise<string> {
  const began = performance.now()
  const { status, output } = await runCommand(
    "npm",
    ["ci", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"],
    { cwd: folder, env: outsideEnvironment() },
  )
  if (status !== 0) throw new Error(`npm ci --omit=dev failed:\n${output.slice(-3000)}`)
  if (canBuild(folder)) throw new Error("npm ci --omit=dev has installed what builds")
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  return `${await megabytes(join(folder, "node_modules"))} MB of packages in ${seconds} s`
}

async function startAndLook(folder: string): Promise<string> {
  const [storefront, backend, search, postgres] = await Promise.all(
    Array.from({ length: 4 }, () => findFreePort()),
  )
  const began = performance.now()
  const start = spawn("npm", ["start"], {
    cwd: folder,
    env: {
      ...outsideEnvironment(),
      PORT: String(storefront),
      BACKEND_PORT: String(backend),
      SEARCH_PORT: String(search),
      POSTGRES_PORT: String(postgres),
      SERUMPUN_SEED: "none",
    },
  })
  const starting = printedBy(start)
  try {
    await starting.printed(/Serumpun is ready/)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    await expectPage(`http://127.0.0.1:${storefront}/healthz`, '"status":"up"')
    await expectPage(`http://127.0.0.1:${storefront}/en`, "</html>")
    await expectPage(`http://127.0.0.1:${backend}/app`, "</html>")
    start.kill("SIGTERM")
    const { output } = await starting.ended
    if (/Installing packages/.test(output)) throw new Error("The start installed packages")
    if (!/Build: server: built before/.test(output)) throw new Error("The start built")
    return `ready in ${seconds} s, /healthz 200, home page 200, Admin 200`
  } finally {
    start.kill("SIGTERM")
    await starting.ended
  }
}

async function expectPage(address: string, part: string): Promise<void> {
  const answer = await fetch(address)
  const text = await answer.text()
  if (answer.status !== 200 || !text.includes(part))
    throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 500)}`)
}

/** Without what `npm run prove` adds: a copy must find nothing in this clone's packages. */
function outsideEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|SERUMPUN_|DATABASE_URL$|MEILISEARCH_|NODE_ENV$|INIT_CWD$)/i.test(name),
  )
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((entry) => !entry.includes("node_modules"))
  return { ...Object.fromEntries(entries), PATH: path.join(delimiter) }
}

async function megabytes(folder: string): Promise<number> {
  const { output } = await runCommand("du", ["-sm", folder], { cwd: folder, env: process.env })
  return Number(output.split(/\s/)[0])
}
