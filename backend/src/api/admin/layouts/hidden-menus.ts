import type { ActingUser } from "../../../readers/acting-user"

/** Where the dashboard composes its menus from entries that a layout may hide. */
type Hidden = Record<string, string[]>

const shop = ["products", "inventory", "customers", "promotions", "price-lists"]
const shopSettings = [
  "store",
  "regions",
  "tax-regions",
  "return-reasons",
  "refund-reasons",
  "sales-channels",
  "product-types",
  "product-tags",
  "locations",
  "property-labels",
  "translations",
  "publishable-api-keys",
  "secret-api-keys",
  "workflows",
  "search",
  "roles",
  "policies",
]

// The dashboard's own search and notices ask only for what is closed here.
const forAll: Hidden = {
  sidebar: ["Searchbar", ...shop.map((name) => `nav:/${name}`)],
  "settings.sidebar": shopSettings.map((name) => `settings-nav:/settings/${name}`),
  topbar: ["Notifications"],
}
const forCurators: Hidden = {
  sidebar: ["nav:/overview", "nav:/orders", "nav:/region"],
  "settings.sidebar": ["settings-nav:/settings/users"],
}
const forTranslators: Hidden = {
  sidebar: [...(forCurators.sidebar ?? []), "nav:/curation"],
  "settings.sidebar": ["settings-nav:/settings/users"],
}
const forAgents: Hidden = {
  sidebar: ["nav:/overview", "nav:/orders", "nav:/curation", "nav:/translations"],
  "settings.sidebar": ["settings-nav:/settings/users"],
}
const forOthers: Hidden = { sidebar: ["nav:/translations"] }

/** Menus that lead to a closed door are left out, by the entries' names in Medusa's dashboard. */
export function hiddenMenus(
  zone: string,
  { curator, translator, agent }: Pick<ActingUser, "curator" | "translator" | "agent">,
): Record<string, { hidden: true }> {
  const own = curator
    ? [forCurators, forOthers]
    : translator
      ? [forTranslators]
      : [agent ? forAgents : forOthers]
  const names = [forAll, ...own].flatMap((hidden) => hidden[zone] ?? [])
  return Object.fromEntries(names.map((name) => [`core:${name}`, { hidden: true }]))
}
