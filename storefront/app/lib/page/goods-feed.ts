import { categoryRoots } from "@serumpun/domain/places"
import type { translator } from "#app/lib/i18n/translate.server.ts"

/** What a page names as the feed of what is new: of the family that all of these kinds of goods are of, else of all goods. */
export function goodsFeed(t: ReturnType<typeof translator>, locale: string, kinds: string[]) {
  const families = new Set(kinds.map((kind) => kind.split("/")[0]))
  const family = categoryRoots.find((root) => families.size === 1 && families.has(root))
  const path = `/${locale}/new-goods.atom`
  return family
    ? {
        title: t("home:feed.category", { category: t(`trade:category.${family}`) }),
        path: `${path}?category=${family}`,
      }
    : { title: t("home:feed.all"), path }
}
