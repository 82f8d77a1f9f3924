import type { CompletionCheck } from "@serumpun/backend/src/contracts/attendance.ts"
import type { ReactNode } from "react"
import { Notice } from "#app/components/ui/notice.tsx"
import { Card } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Checksum } from "./check-view.tsx"

/** Whether a certificate of completion stands, and what is written on it. */
export function CompletionCheckView({ check }: { check: CompletionCheck }) {
  const { t } = useTranslation("issued")
  const { date } = useFormat()
  const rows: [string, ReactNode][] = [
    [t("check.number"), <bdi key="number">{check.number}</bdi>],
    [t("completion.check.business"), <bdi key="business">{check.business}</bdi>],
    [t("completion.period"), <bdi key="programme">{check.programme}</bdi>],
    [t("completion.issuer"), <bdi key="issuer">{check.institution ?? "Serumpun"}</bdi>],
    [t("completion.completed_on"), date(check.completed_on)],
    [t("check.date"), date(check.issued_on)],
    [t("check.checksum"), <Checksum key="checksum" value={check.checksum} />],
  ]
  return (
    <div className="document-narrow">
      <h1>{t("completion.check.title")}</h1>
      <Notice
        kind={check.stands ? "success" : "attention"}
        title={t(check.stands ? "completion.check.stands" : "completion.check.ended")}
      />
      <Card as="article">
        <Terms>
          {rows.map(([label, value]) => (
            <Term key={label} label={label}>
              {value}
            </Term>
          ))}
        </Terms>
      </Card>
      <p>{t("check.compare")}</p>
    </div>
  )
}
