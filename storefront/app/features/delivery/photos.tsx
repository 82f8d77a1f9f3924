import type { PhotoView } from "@serumpun/backend/src/contracts/delivery.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  photos: PhotoView[]
  /** The address below which the order's files are. */
  files: string
  what: string
}

/** Photos of a milestone or claim; each opens by itself in full. */
export function Photos({ photos, files, what }: Props) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  if (photos.length === 0) return null
  return (
    <ul className="photos" role="list">
      {photos.map(({ id, width, height }, index) => (
        <li key={id}>
          <a href={`${files}/${id}`}>
            <img
              src={`${files}/${id}`}
              width={width}
              height={height}
              loading="lazy"
              alt={t("milestone.photoOf", { place: format.number(index + 1), what })}
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
