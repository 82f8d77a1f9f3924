import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import { dayIn } from "@serumpun/domain/days"
import { shownStanding } from "@serumpun/domain/issued/standing"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { DataTable } from "../ui/data-table.tsx"
import { Section } from "../ui/section.tsx"
import { unbrokenNumber } from "./unbroken-number.ts"

type Props = {
  /** What the backend has issued; nothing is shown while there is nothing to show. */
  issued: IssuedView[]
  side: "account" | "producer"
  /** What can be issued beside it. */
  children?: ReactNode
}

/** What was issued, newest first, with where it stands today and its files. */
export function IssuedList({ issued, side, children }: Props) {
  const { t } = useTranslation("issued")
  const format = useFormat()
  const locale = useLocale()
  if (issued.length === 0 && !children) return null
  const today = dayIn(new Date())
  const labels = ["name", "date", "total", "standing", "files"] as const
  return (
    <Section title={t("list.title")} id="documents">
      <div className="stack">
        {issued.length > 0 ? (
          <>
            <p className="soft">{t("list.hint")}</p>
            <DataTable
              stacked
              caption={t("list.caption")}
              columns={labels.map((key) => ({
                label: t(`list.${key}`),
                numeric: key === "total",
              }))}
              rows={issued.map((one) => ({
                key: one.id,
                cells: [
                  <>
                    {t(`kind.${one.kind}`)} <bdi className="num">{one.number}</bdi>
                  </>,
                  format.date(one.issued_on),
                  <bdi key="total">{format.money(one.total, one.currency)}</bdi>,
                  <a key="standing" href={`/${locale}/check/${one.check_code}`}>
                    {t(`standing.${shownStanding(one, today)}`, {
                      date: one.valid_until ? format.date(one.valid_until) : "",
                      number: unbrokenNumber(one.superseded_by),
                    })}
                  </a>,
                  <Files key="files" one={one} base={`/${locale}/${side}/issued`} />,
                ],
              }))}
            />
          </>
        ) : null}
        {children}
      </div>
    </Section>
  )
}

function Files({ one, base }: { one: IssuedView; base: string }) {
  const { t } = useTranslation("issued")
  return (
    <span className="cluster">
      {one.forms.map((form) => (
        <a
          key={form}
          href={`${base}/${one.id}/${form}`}
          aria-label={t("list.file", { form: form.toUpperCase(), number: one.number })}
        >
          {form.toUpperCase()}
        </a>
      ))}
    </span>
  )
}
