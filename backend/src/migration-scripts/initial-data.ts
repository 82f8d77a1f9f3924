import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, DefaultsUtils, Modules } from "@medusajs/framework/utils"
import {
  createDefaultsWorkflow,
  createRegionsWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { contentLocales } from "@serumpun/domain/locales"

const storefront = "Storefront"
const currencies = ["usd", "eur", "jpy", "idr"]

/**
 * What every installation needs before its first listing: one store, one sales channel, one
 * region, one publishable key. Medusa runs it once; it may be interrupted, so each part looks
 * before it writes.
 *
 * The default sales channel is renamed rather than joined by a second one: with two, Medusa reads
 * every linked product id before it filters a list.
 */
export default async function createInitialData({ container }: { container: MedusaContainer }) {
  await createDefaultsWorkflow(container).run()
  await nameSalesChannel(container)
  await configureStore(container)
  await nameStorefrontKey(container)
  await createWorldRegion(container)
}

async function nameSalesChannel(container: MedusaContainer) {
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { take: 1 })
  if (!channel || channel.name === storefront) return
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: channel.id },
      update: { name: storefront, description: "Every buyer, worldwide" },
    },
  })
}

async function configureStore(container: MedusaContainer) {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  if (!store) throw new Error("Medusa created no store")
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Serumpun",
        supported_currencies: currencies.map((currency_code) => ({
          currency_code,
          is_default: currency_code === "usd",
        })),
        supported_locales: Object.values(contentLocales).map((locale_code) => ({ locale_code })),
      },
    },
  })
}

async function nameStorefrontKey(container: MedusaContainer) {
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { take: 1, order: { created_at: "ASC" } })
  if (!key || key.title === storefront) return
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id: key.id }, update: { title: storefront } },
  })
}

async function createWorldRegion(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({ entity: "region", fields: ["id"] })
  if (regions.length > 0) return
  await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "World",
          currency_code: "usd",
          countries: DefaultsUtils.defaultCountries.map(({ alpha2 }) => alpha2.toLowerCase()),
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
}
