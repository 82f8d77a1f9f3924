import type { ListingImage } from "@serumpun/domain/listing-content"
import type { Locale, Localized } from "@serumpun/domain/locales"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** The control that holds in words what a picture shows. */
export function altField(image_id: string): string {
  return `picture_alt.${image_id}`
}

/** The words of pictures as the controls show them, in the reader's language. */
export function writeImageTexts(images: ListingImage[], locale: Locale): FormValues {
  return Object.fromEntries(images.map(({ id, alt }) => [altField(id), alt[locale]]))
}

/** A listing's name in the reader's language, or whichever it has. */
export function nameIn(title: Localized, locale: Locale): string {
  return title[locale] || title.id || title.en
}
