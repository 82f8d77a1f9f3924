import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { brotliDecompressSync } from "node:zlib"
import bundled from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"

/**
 * A headless Chromium: the one CHROMIUM_PATH names, one that the system has, or the one that came
 * with npm, together with its libraries where the system lacks them.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH || findInstalled()
  const executablePath = installed ?? (await bundled.executablePath())
  const env = installed ? process.env : bundledEnvironment(executablePath)
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      // Chromium's sandbox refuses root, and containers lack the kernel rights it wants.
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
      env: stringsOnly(env),
    })
  } catch (error) {
    throw new Error(
      `No browser could be started for the browser tests (${executablePath}): set CHROMIUM_PATH to a Chromium, or install one (Debian: apt-get install chromium).`,
      { cause: error },
    )
  }
}

function bundledEnvironment(executable: string): NodeJS.ProcessEnv {
  if (!lacksLibraries(executable)) return process.env
  const libraries = unpackLibraries()
  const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":")
  return { ...process.env, LD_LIBRARY_PATH: path }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found")
  } catch {
    return true
  }
}

/** NSS and its relatives, which the npm package carries for machines without them. */
function unpackLibraries(): string {
  const folder = join(tmpdir(), "serumpun-chromium-libraries")
  const libraries = join(folder, "lib")
  if (existsSync(join(folder, "complete"))) return libraries
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium")
  const archive = join(dirname(entry), "..", "bin", "al2023.tar.br")
  execFileSync("tar", ["-xf", "-", "-C", folder], {
    input: brotliDecompressSync(readFileSync(archive)),
  })
  mkdirSync(join(folder, "complete"))
  return libraries
}

function findInstalled(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) {
      const file = join(folder, name)
      if (isExecutable(file)) return file
    }
  return undefined
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function stringsOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
