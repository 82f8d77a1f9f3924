import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { useEffect } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useRevalidator } from "react-router"
import { Progress } from "#app/components/ui/meter.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

const EVERY_SECONDS = 2

/** How far the work is: read again by script, and by the browser itself where none runs. */
export function ImportProgress({ shown }: { shown: ImportView }) {
  const { t } = useTranslation("listingImport")
  const format = useFormat()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), EVERY_SECONDS * 1000)
    return () => clearInterval(timer)
  }, [revalidate])
  const { done, all } = progressOf(shown)
  const { status } = shown
  const name = status === "running" || status === "undoing" ? status : "checking"
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(EVERY_SECONDS + 1)} />
      </noscript>
      <Progress
        label={t(`progress.${name}`)}
        value={done}
        max={Math.max(all, 1)}
        text={t("progress.of", { done: format.number(done), all: format.number(all) })}
      />
      <p>{t("progress.text")}</p>
    </>
  )
}

function progressOf({ status, rows, counts }: ImportView): { done: number; all: number } {
  if (status === "checking") return { done: rows - counts.unchecked, all: rows }
  const { waiting, written, failed, undone, kept } = counts.done
  if (status === "undoing") return { done: undone + kept, all: written + undone + kept }
  return { done: written + failed, all: waiting + written + failed }
}
