import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { roomOf, type Side } from "./side.ts"

/** Samples of one side: those that wait for it first. */
export function SampleList({ samples, side }: { samples: SampleView[]; side: Side }) {
  const { t } = useTranslation("sample")
  const locale = useLocale()
  if (samples.length === 0)
    return (
      <EmptyState
        title={t("list.emptyTitle")}
        text={t(`list.empty.${side}`)}
        action={
          side === "buyer"
            ? { label: t("list.toCatalogue"), href: `/${locale}/catalogue?sample=1` }
            : { label: t("list.toRfqs"), href: `/${locale}/producer/rfqs` }
        }
      />
    )
  return (
    <ol className="target-list" role="list">
      {samples.map((sample) => (
        <li key={sample.id}>
          <Row sample={sample} side={side} />
        </li>
      ))}
    </ol>
  )
}

function Row({ sample, side }: { sample: SampleView; side: Side }) {
  const format = useFormat()
  const { goods, total } = sample
  return (
    <a className="target" href={`/${useLocale()}/${roomOf(side)}/samples/${sample.id}`}>
      <span className="target-text">
        <span className="eyebrow num">
          <bdi>{sample.number}</bdi>
        </span>
        <strong>
          <bdi>{format.list(goods.map(({ title }) => title))}</bdi>
        </strong>
        <span>
          <bdi>{side === "buyer" ? sample.producer_name : sample.buyer_company}</bdi>
          {total === null ? null : (
            <>
              {" · "}
              <bdi>{format.money(total, sample.currency)}</bdi>
            </>
          )}
          {" · "}
          {format.date(sample.asked_at)}
        </span>
        <SampleStep sample={sample} side={side} />
      </span>
      <Icon name="chevron" />
    </a>
  )
}

/** Where a sample stands and what follows, as sentences: a colour alone says nothing. */
export function SampleStep({ sample, side }: { sample: SampleView; side: Side }) {
  const { t } = useTranslation("sample")
  return (
    <span>
      {t(`status.${sample.status}`)} {t(`next.${side}.${sample.status}`)}
    </span>
  )
}
