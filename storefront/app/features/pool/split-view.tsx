import type { PoolView } from "@serumpun/backend/src/contracts/pool.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { writeNumber } from "#app/lib/format/read-number.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = {
  pool: PoolView
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
}

/** The control of one listing's part of one line. */
export const shareName = (rfq_item_id: string, listing_id: string) =>
  `share.${rfq_item_id}.${listing_id}`

/** A group says how much of each line comes from which member. */
export function SplitView({ pool, values, problems, unavailable }: Props) {
  const { t } = useTranslation("pool")
  const base = `/${useLocale()}/producer/rfqs/${pool.rfq_id}`
  const labelOf = (field: string) =>
    pool.lines
      .flatMap(({ rfq_item_id, candidates }) =>
        candidates.map((one) => ({ ...one, name: shareName(rfq_item_id, one.listing_id) })),
      )
      .find(({ name }) => name === field)?.producer_name ?? null
  return (
    <form method="post" noValidate className="stack">
      <Breadcrumb trail={[{ label: pool.number, href: base }, { label: t("split.title") }]} />
      <h1>{t("split.title")}</h1>
      <p className="soft">{t(pool.is_draft ? "split.intro" : "split.sent")}</p>
      <Unavailable because={unavailable} />
      <ErrorSummary problems={problems} labelOf={labelOf} />
      {pool.lines.map((line) => (
        <Line key={line.rfq_item_id} {...{ line, pool, values, problems }} />
      ))}
      <p className="cluster">
        {pool.is_draft ? <Button>{t("split.save")}</Button> : null}
        <ButtonLink variant="quiet" href={base}>
          {t("split.back")}
        </ButtonLink>
      </p>
    </form>
  )
}

type LineProps = {
  line: PoolView["lines"][number]
  pool: PoolView
  values: FormValues
  problems: Problem[]
}

function Line({ line, pool, values, problems }: LineProps) {
  const { t } = useTranslation("pool")
  const format = useFormat()
  const isAlone = line.candidates.length < 2
  const why = line.has_options ? "split.options" : isAlone ? "split.alone" : null
  return (
    <Section title={`${format.number(line.line)}. ${line.title}`}>
      <p className="lede">
        {t("split.whole", { quantity: format.quantity(line.quantity, line.unit) })}
      </p>
      {why ? <p className="soft">{t(why)}</p> : null}
      {why ? null : (
        <div className="stack">
          {line.candidates.map((candidate) => (
            <Part key={candidate.listing_id} {...{ line, pool, values, problems, candidate }} />
          ))}
        </div>
      )}
    </Section>
  )
}

type PartProps = LineProps & { candidate: PoolView["lines"][number]["candidates"][number] }

function Part({ line, pool, values, problems, candidate }: PartProps) {
  const { t } = useTranslation(["pool", "common"])
  const format = useFormat()
  const locale = useLocale()
  const { listing_id, title, producer_name, capacity, is_own } = candidate
  const name = shareName(line.rfq_item_id, listing_id)
  const share = pool.shares.find(
    (one) => one.rfq_item_id === line.rfq_item_id && one.listing_id === listing_id,
  )
  const hints = [
    t("split.capacity", { quantity: format.quantity(capacity, line.unit) }),
    share && !is_own ? t(`share.${share.status}`) : "",
    share?.note ? t("shares.because", { note: share.note }) : "",
  ]
  return (
    <TextField
      name={name}
      label={`${is_own ? t("split.own") : producer_name}: ${title}`}
      hint={hints.filter(Boolean).join(" ")}
      defaultValue={values[name] ?? writeNumber(share?.quantity, locale)}
      problems={problems}
      inputMode="decimal"
      autoComplete="off"
      suffix={t(`common:unit.perUnit.${line.unit}`)}
      readOnly={!pool.is_draft}
    />
  )
}
