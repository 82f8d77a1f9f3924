import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale } from "@serumpun/domain/locales"
import type { TranslatedTexts } from "../replace-translations"

/** What Medusa's Translation Module holds of a listing. */
export function toTranslations(listing_id: string, snapshot: ListingContent): TranslatedTexts {
  return {
    reference: "product",
    reference_id: listing_id,
    texts: inEveryLocale((locale) => ({
      title: snapshot.title[locale],
      subtitle: snapshot.summary[locale],
      description: snapshot.description[locale],
    })),
  }
}
