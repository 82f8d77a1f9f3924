import type { ImportRowView, ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { MistakeList } from "./mistake-list.tsx"

type Props = {
  shown: ImportView
  rows: ImportRowView[]
  pages: { page: number; pages: number }
  problems: Problem[]
}

/** The dry run: what the file would do, what is wrong in it, and the choice. */
export function ImportChecked({ shown, rows, pages, problems }: Props) {
  const { t } = useTranslation("listingImport")
  const format = useFormat()
  const base = `/${useLocale()}/producer/imports`
  const { counts, id } = shown
  const right = counts.new + counts.changed
  return (
    <>
      <h2>{t("outcome.title")}</h2>
      <ErrorSummary problems={problems} labelOf={() => null} />
      <Terms>
        {(["new", "changed", "unchanged", "wrong"] as const).map((outcome) => (
          <Term key={outcome} label={t(`outcome.${outcome}`)}>
            <span className="num">{format.number(counts[outcome])}</span>
          </Term>
        ))}
      </Terms>
      {right === 0 ? <p>{t("run.nothing")}</p> : <p>{t("run.hint")}</p>}
      {counts.wrong > 0 ? <p>{t("run.correct")}</p> : null}
      <form method="post" className="cluster">
        {right > 0 ? (
          <Button name="intent" value={counts.wrong > 0 ? "run:valid" : "run:all"}>
            {t(counts.wrong > 0 ? "run.valid" : "run.all", { rows: format.number(right) })}
          </Button>
        ) : null}
        <ButtonLink variant="secondary" href="?columns=1">
          {t("mapping.change")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={base}>
          {t("run.another")}
        </ButtonLink>
      </form>
      <MistakeList id={id} rows={rows} pages={pages} />
    </>
  )
}
