import { fileURLToPath } from "node:url"
import { build } from "vite"
import { buildWorker } from "./build-worker.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

// One file of its own, beside React Router's assets: public pages load nothing else.
const built = await build({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: "build/client",
    emptyOutDir: false,
    target: "es2022",
    rolldownOptions: {
      input: { enhance: fileURLToPath(new URL("../app/enhance/main.ts", import.meta.url)) },
      output: { entryFileNames: "assets/[name]-[hash].js" },
    },
  },
})

const outputs = Array.isArray(built) ? built : "output" in built ? [built] : []
await buildWorker(outputs.flatMap(({ output }) => output.map(({ fileName }) => fileName)))
