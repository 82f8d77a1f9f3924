import { type ChildProcess, spawn } from "node:child_process"
import { mkdir, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { join } from "node:path"
import { waitUntil } from "../../../tests/support/actors.ts"
import { findProgram } from "../../start/find-program.ts"

export type Program = { stop(): Promise<void> }
/** Where the system's programs are that this proof needs. */
export type Programs = { redis: string; redisCli: string; nginx: string }

/** @returns the programs, or the names of those that are not installed */
export function findPrograms(): Programs | string[] {
  const names = ["redis-server", "redis-cli", "nginx"] as const
  const [redis, redisCli, nginx] = names.map((name) =>
    findProgram(name, ["/usr/sbin", "/usr/local/sbin"]),
  )
  if (redis && redisCli && nginx) return { redis, redisCli, nginx }
  return names.filter((_, index) => ![redis, redisCli, nginx][index])
}

/** As an operator runs it: what is written survives, and nothing is thrown away to make room. */
export async function startRedis(command: string, folder: string, port: number): Promise<Program> {
  await mkdir(folder, { recursive: true })
  const flags = { port, bind: "127.0.0.1", dir: folder, appendonly: "yes", save: "" }
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)])
  return run(command, args, port)
}

type Upstreams = { port: number; servers: number[] }[]

/** A proxy that asks the other one when one is down, as docs/operations.md describes it. */
export async function startNginx(
  command: string,
  folder: string,
  upstreams: Upstreams,
): Promise<Program> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, "nginx.conf")
  await writeFile(file, configuration(folder, upstreams))
  return run(
    command,
    ["-p", folder, "-e", join(folder, "error.log"), "-c", file],
    upstreams[0]!.port,
  )
}

function configuration(folder: string, upstreams: Upstreams): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${join(folder, name)};`)
    .join("\n")
  const servers = upstreams.map(
    ({ port, servers }) => `
  upstream to_${port} {
${servers.map((server) => `    server 127.0.0.1:${server} max_fails=1 fail_timeout=2s;`).join("\n")}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 30m;
    location / {
      proxy_pass http://to_${port};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_connect_timeout 2s;
      proxy_next_upstream error timeout;
      proxy_next_upstream_tries 2;
    }
  }`,
  )
  return `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
pid ${join(folder, "nginx.pid")};
worker_processes 1;
events { worker_connections 512; }
http {
  access_log off;
${temporary}
${servers.join("\n")}
}
`
}

async function run(command: string, args: string[], port: number): Promise<Program> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  await waitUntil(async () => {
    if (child.exitCode !== null) throw new Error(`${command} ended:\n${output.slice(-1000)}`)
    return accepts(port)
  })
  return { stop: () => end(child, ended) }
}

async function end(child: ChildProcess, ended: Promise<void>) {
  child.kill("SIGTERM")
  await ended
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.end())
  })
}
