import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { roomOf, type Side } from "./side.ts"

/** Above what else waits: samples that go on only with the reader; nothing while there are none. */
export function SamplesWaiting({ count, side }: { count: number; side: Side }) {
  const { t } = useTranslation("sample")
  const href = `/${useLocale()}/${roomOf(side)}/samples`
  if (count === 0) return null
  return (
    <p>
      <strong>{t("waiting", { count })}</strong> <a href={href}>{t("open")}</a>
    </p>
  )
}
