import type { ListingBody, Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { sourceLocale } from "@serumpun/domain/translations"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"

type Props = {
  listing: Pick<ListingBody, "text_state" | "handle"> & { passport: Passport | null }
}

/** Says beneath the name that nobody has found these texts right for their original, and where that is. */
export function TranslationMark({ listing: { text_state, handle, passport } }: Props) {
  const { t } = useTranslation("listing")
  if (text_state !== "machine" && text_state !== "outdated" && text_state !== "draft") return null
  return (
    <p className="origin-place">
      <Icon name="info" />
      <span>
        {t(`translation.${text_state}`)}{" "}
        {passport ? (
          <a href={`/${sourceLocale}/listings/${handle}`} hrefLang={sourceLocale}>
            {t("translation.original")}
          </a>
        ) : null}
      </span>
    </p>
  )
}
