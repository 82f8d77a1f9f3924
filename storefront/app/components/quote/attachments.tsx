import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

type Props = {
  files: { id: string; file_name: string }[]
  /** The section whose reader downloads them. */
  side: "account" | "producer"
}

/** Files of a request or a quote, to be downloaded. */
export function Attachments({ files, side }: Props) {
  const { t } = useTranslation("openRfq")
  const base = `/${useLocale()}/${side}/attachments`
  if (files.length === 0) return null
  return (
    <div>
      <h3>{t("files.title")}</h3>
      <ul role="list">
        {files.map(({ id, file_name }) => (
          <li key={id}>
            <a href={`${base}/${id}`} download>
              <bdi>{file_name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
