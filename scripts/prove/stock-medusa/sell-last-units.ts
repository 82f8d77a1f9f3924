import { createRequire } from "node:module"
import { join } from "node:path"

type Workflow = (container: unknown) => { run: (input: object) => Promise<{ result: unknown }> }
type Named = { id: string }
type Query = { graph(input: object): Promise<{ data: Record<string, unknown>[] }> }
type Exec = {
  container: { resolve(name: string): unknown }
  args: string[]
}
type Flows = Record<
  | "createCartWorkflow"
  | "createInventoryLevelsWorkflow"
  | "createPaymentCollectionForCartWorkflow"
  | "createPaymentSessionsWorkflow"
  | "createProductsWorkflow"
  | "createStockLocationsWorkflow"
  | "linkSalesChannelsToStockLocationWorkflow"
  | "updateInventoryItemsWorkflow"
  | "completeCartWorkflow",
  Workflow
>

/**
 * Medusa's own shop, for comparison: two buyers complete a cart for the last unit in the same instant, as
 * often as told. Run by `medusa exec` on the copy's database; prints how many pairs had one winner, two
 * (the unit is sold twice) or none.
 */
export default async function sellLastUnits({ container, args }: Exec): Promise<void> {
  const pairs = Number(args[0])
  // Resolved from the backend: another copy of the engine would not know its workflows.
  const require = createRequire(join(process.cwd(), "package.json"))
  const name = "@medusajs/medusa/core-flows"
  const flows = require(name) as Flows
  const run = async <Result>(name: keyof Flows, input: object): Promise<Result> =>
    (await flows[name](container).run({ input })).result as Result
  const query = container.resolve("query") as Query
  const first = async (entity: string) => {
    const { data } = await query.graph({ entity, fields: ["id"] })
    return String(data[0]?.id)
  }
  const [region_id, sales_channel_id] = [await first("region"), await first("sales_channel")]
  const [location] = await run<Named[]>("createStockLocationsWorkflow", {
    locations: [{ name: "Compared" }],
  })
  await run("linkSalesChannelsToStockLocationWorkflow", {
    id: location!.id,
    add: [sales_channel_id],
  })

  async function lastUnit(number: number): Promise<string> {
    const [product] = await run<{ variants: Named[] }[]>("createProductsWorkflow", {
      products: [
        {
          title: `Last unit ${number}`,
          handle: `last-unit-${number}`,
          status: "published",
          sales_channels: [{ id: sales_channel_id }],
          options: [{ title: "Default", values: ["default"] }],
          variants: [
            {
              title: "default",
              options: { Default: "default" },
              manage_inventory: true,
              prices: [{ currency_code: "usd", amount: 10 }],
            },
          ],
        },
      ],
    })
    const variant_id = product!.variants[0]!.id
    const { data } = await query.graph({
      entity: "variant",
      fields: ["inventory_items.inventory_item_id"],
      filters: { id: variant_id },
    })
    const [item] = data[0]!.inventory_items as { inventory_item_id: string }[]
    const inventory_item_id = item!.inventory_item_id
    await run("updateInventoryItemsWorkflow", {
      updates: [{ id: inventory_item_id, requires_shipping: false }],
    })
    await run("createInventoryLevelsWorkflow", {
      inventory_levels: [{ inventory_item_id, location_id: location!.id, stocked_quantity: 1 }],
    })
    return variant_id
  }

  async function payableCart(variant_id: string): Promise<string> {
    const { id } = await run<Named>("createCartWorkflow", {
      ...{ region_id, sales_channel_id, currency_code: "usd", email: "compared@example.com" },
      items: [{ variant_id, quantity: 1 }],
    })
    await run("createPaymentCollectionForCartWorkflow", { cart_id: id })
    const { data } = await query.graph({
      entity: "cart",
      fields: ["payment_collection.id"],
      filters: { id },
    })
    const { id: payment_collection_id } = data[0]!.payment_collection as Named
    await run("createPaymentSessionsWorkflow", {
      payment_collection_id,
      provider_id: "pp_system_default",
    })
    return id
  }

  const sold = [0, 0, 0]
  for (let number = 0; number < pairs; number += 1) {
    const variant_id = await lastUnit(number)
    const carts = [await payableCart(variant_id), await payableCart(variant_id)]
    const ended = await Promise.allSettled(carts.map((id) => run("completeCartWorkflow", { id })))
    const winners = ended.filter(({ status }) => status === "fulfilled").length
    sold[winners]! += 1
    for (const one of ended)
      if (one.status === "rejected" && number === 0) console.log(String(one.reason))
  }
  console.log(`one winner ${sold[1]}, two ${sold[2]}, none ${sold[0]}`)
}
