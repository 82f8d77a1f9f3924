// Medusa's commands load medusa-config.ts and the modules' sources with `require`, and expect
// ts-node beside them. @swc/core is here already, compiles decorators and JSX, and is faster.
const { readFileSync } = require("node:fs")
const { transformSync } = require("@swc/core")

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (loaded, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      configFile: false,
      swcrc: false,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: extension === ".tsx", decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: "automatic" },
        },
      },
    })
    loaded._compile(code, filename)
  }
}
