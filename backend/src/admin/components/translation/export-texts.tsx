import { Button, Text as Paragraph } from "@medusajs/ui"
import { translationFileLimits } from "@serumpun/domain/translation-files"
import { type PropsWithChildren, useState } from "react"
import { type ExportAsked, useExportTexts } from "../../lib/translation-file-queries"
import { ApiError } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure } from "../notices"
import { Section } from "../section"

const MOST = translationFileLimits.listings

type Props = PropsWithChildren<{
  asked: ExportAsked
  title: string
  text: string
  /** How many listings there are; where no list is shown, the first file tells. */
  count?: number
}>

/** Texts as a file in either form; where there are more listings than a file holds, in parts. `children`: choices. */
export function ExportTexts({ asked, title, text, count = 0, children }: Props) {
  const { t, number, failure } = useText()
  const take = useExportTexts()
  const [chosen, setChosen] = useState(0)
  const all = Math.max(count, take.data ?? 0)
  const parts = Array.from({ length: Math.ceil(all / MOST) }, (_, part) => part)
  const part = chosen < parts.length ? chosen : 0
  const isNone = take.error instanceof ApiError && take.error.status === 404
  const range = (at: number) => ({
    from: number(at * MOST + 1),
    to: number(Math.min(all, (at + 1) * MOST)),
  })
  return (
    <Section title={title}>
      <Paragraph size="small" className="text-ui-fg-subtle max-w-prose">
        {text} {t("translation.files.most", { max: number(MOST) })}
      </Paragraph>
      {children}
      {parts.length > 1 && (
        <div className="max-w-xs">
          <Choice
            label={t("translation.files.part")}
            value={String(part)}
            onChange={(value) => setChosen(Number(value))}
            options={parts.map((at) => ({
              value: String(at),
              label: t("translation.files.range", range(at)),
            }))}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {(["xliff", "json"] as const).map((form) => (
          <Button
            key={form}
            size="small"
            variant="secondary"
            disabled={take.isPending}
            onClick={() => take.mutate({ asked: { ...asked, offset: String(part * MOST) }, form })}
          >
            {t(`translation.files.as.${form}`)}
          </Button>
        ))}
      </div>
      {take.isError && (
        <Failure
          error={take.error}
          text={isNone ? t("translation.files.none") : failure(take.error)}
        />
      )}
    </Section>
  )
}
