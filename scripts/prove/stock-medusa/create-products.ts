import { createRequire } from "node:module"
import { join } from "node:path"

type Workflow = (container: unknown) => { run: (input: object) => Promise<unknown> }
type Exec = { container: unknown; args: string[] }

/**
 * Medusa's own product creation, for comparison: `rows` drafts in portions, each with one variant, as a
 * listing has. Run by `medusa exec` on the copy's database; prints its milliseconds.
 */
export default async function createProducts({ container, args }: Exec): Promise<void> {
  const [rows = 0, portion = 1] = args.map(Number)
  // Resolved from the backend: another copy of the engine would not know its workflows.
  const require = createRequire(join(process.cwd(), "package.json"))
  const flows = "@medusajs/medusa/core-flows"
  const { createProductsWorkflow } = require(flows) as {
    createProductsWorkflow: Workflow
  }
  const started = performance.now()
  for (let from = 0; from < rows; from += portion) {
    const products = Array.from({ length: Math.min(portion, rows - from) }, (_, at) => ({
      title: `Compared ${from + at}`,
      handle: `compared-${from + at}`,
      status: "draft",
      options: [{ title: "Default", values: ["default"] }],
      variants: [{ title: "default", options: { Default: "default" }, manage_inventory: false }],
    }))
    await createProductsWorkflow(container).run({ input: { products } })
  }
  console.log(`took ${Math.round(performance.now() - started)} ms`)
}
