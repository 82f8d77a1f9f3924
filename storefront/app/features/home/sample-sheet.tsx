import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "react-i18next"
import { Picture } from "#app/components/ui/picture.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

/** Six small pictures with their origin, as on the first page of a merchant's sample book. */
export function SampleSheet({ samples }: { samples: ListingCard[] }) {
  const { t } = useTranslation("trade")
  const locale = useLocale()
  if (samples.length === 0) return null
  return (
    <ul role="list" className="samples">
      {samples.map(({ id, handle, title, province, image }) => (
        <li key={id}>
          <a href={`/${locale}/listings/${handle}`} aria-label={title}>
            {image ? (
              <Picture
                image={{ ...image, widths: image.widths.filter((width) => width <= 640), alt: "" }}
                sizes="(min-width: 60rem) 12rem, 30vw"
                first
              />
            ) : null}
          </a>
          <span className="soft">{t(`province.${province}`)}</span>
        </li>
      ))}
    </ul>
  )
}
