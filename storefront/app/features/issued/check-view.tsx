import type { IssuedCheck } from "@serumpun/backend/src/contracts/issued.ts"
import type { ShownStanding } from "@serumpun/domain/issued/standing"
import { Fragment, type ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { unbrokenNumber } from "#app/components/issued/unbroken-number.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { Card } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** What an issued document says of itself, for whoever holds one and wants to know if it stands. */
export function CheckView({ check, standing }: { check: IssuedCheck; standing: ShownStanding }) {
  const { t } = useTranslation("issued")
  const format = useFormat()
  const date = standing === "expired" ? check.valid_until : check.ended_on
  const rows: [string, ReactNode][] = [
    [t("check.kind"), t(`kind.${check.kind}`)],
    [t("check.number"), <bdi key="number">{check.number}</bdi>],
    [t("check.producer"), <bdi key="producer">{check.producer_name}</bdi>],
    [t("check.date"), format.date(check.issued_on)],
    ...(check.valid_until
      ? [[t("check.validUntil"), format.date(check.valid_until)] satisfies [string, ReactNode]]
      : []),
    [t("check.total"), <bdi key="total">{format.money(check.total, check.currency)}</bdi>],
    [t("check.checksum"), <Checksum key="checksum" value={check.checksum} />],
  ]
  return (
    <div className="document-narrow">
      <h1>{t("check.title")}</h1>
      <Notice
        kind={standing === "stands" ? "success" : "attention"}
        title={t(`check.${standing}`, {
          date: date ? format.date(date) : "",
          number: unbrokenNumber(check.superseded_by),
        })}
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

export function Checksum({ value }: { value: string }) {
  // A line may break after every eight signs.
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <bdi className="num">
      {groups.map((group, index) => (
        <Fragment key={index}>
          {group}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  )
}

/** A code that nobody was given: a slip of the pen, or a document that is not ours. */
export function UnknownCheck() {
  const { t } = useTranslation("issued")
  return (
    <div className="document-narrow">
      <h1>{t("check.unknownTitle")}</h1>
      <p>{t("check.unknownText")}</p>
    </div>
  )
}
