import type { OwnShare } from "@serumpun/backend/src/contracts/pool.ts"
import { incotermLabel } from "@serumpun/domain/incoterms"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { TextAreaField } from "#app/components/ui/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useProblemText } from "#app/lib/i18n/problem-text.ts"

/** What was typed and refused, at which share. */
export type RefusedShare = { share_id: string; note: string; problems: Problem[] }
type Props = { shares: OwnShare[]; refused: RefusedShare | null; unavailable: Undecided }

/** What groups ask of a producer, newest first; each is answered with one of two buttons. */
export function SharesView({ shares, refused, unavailable }: Props) {
  const { t } = useTranslation("pool")
  return (
    <>
      <h1>{t("shares.title")}</h1>
      <p className="soft">{t("shares.intro")}</p>
      <Unavailable because={unavailable} />
      <ErrorSummary
        problems={refused?.problems ?? []}
        labelOf={(field) => (field === "note" ? t("shares.reason") : null)}
      />
      {shares.length === 0 ? (
        <EmptyState title={t("shares.emptyTitle")} text={t("shares.emptyText")} />
      ) : (
        <ul className="target-list" role="list">
          {shares.map((share) => (
            <li key={share.id} className="card stack">
              <Share share={share} />
              {share.can_answer ? (
                <Answer
                  id={share.id}
                  refused={refused?.share_id === share.id ? refused : undefined}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Share({ share }: { share: OwnShare }) {
  const { t } = useTranslation(["pool", "common"])
  const format = useFormat()
  const { group_name: group, number, unit, unit_price, currency, others } = share
  const place = incotermLabel({ rule: share.incoterm, place: share.incoterm_place })
  return (
    <>
      <h2>
        <bdi>{share.title}</bdi>
      </h2>
      <p>{t("shares.from", { group, number })}</p>
      <p>
        <b>{t(`share.${share.status}`)}</b> <bdi>{number}</bdi>: {t(`quote.${share.quote_status}`)}
      </p>
      {share.note ? <p dir="auto">{t("shares.because", { note: share.note })}</p> : null}
      <Terms>
        <Term label={t("shares.yours")}>{format.quantity(share.quantity, unit)}</Term>
        <Term label={t("shares.whole")}>{format.quantity(share.whole, unit)}</Term>
        {others.length > 0 ? (
          <Term label={t("shares.others")}>
            {others.map(({ name, quantity }) => (
              <div key={name}>
                <bdi>{name}</bdi>: <bdi>{format.quantity(quantity, unit)}</bdi>
              </div>
            ))}
          </Term>
        ) : null}
        <Term label={t("shares.price")}>
          <bdi>
            {`${format.unitPrice(unit_price, currency)} / ${t(`common:unit.perUnit.${unit}`)} ${place}`}
          </bdi>
        </Term>
        <Term label={t("shares.leadTime")}>
          {t("common:unit.days", { count: share.lead_time_days })}
        </Term>
        <Term label={t("shares.until")}>{format.date(share.valid_until)}</Term>
      </Terms>
    </>
  )
}

function Answer({ id, refused }: { id: string; refused: RefusedShare | undefined }) {
  const { t } = useTranslation("pool")
  const textOf = useProblemText()
  const errors = refused?.problems.filter(({ field }) => field === "note").map(textOf)
  return (
    <>
      <form method="post">
        <Button name="intent" value={`confirm:${id}`}>
          {t("shares.confirm")}
        </Button>
      </form>
      <details className="details" open={refused !== undefined}>
        <summary>
          <Icon name="chevron" />
          <span>{t("shares.refuse")}</span>
        </summary>
        <form method="post" noValidate className="stack">
          <TextAreaField
            // The summary of errors leads to the one that was refused.
            id={refused ? "field-note" : `note-${id}`}
            name="note"
            label={t("shares.reason")}
            defaultValue={refused?.note}
            errors={errors ?? []}
            rows={3}
            required
          />
          <p>
            <Button variant="danger" name="intent" value={`refuse:${id}`}>
              {t("shares.refuse")}
            </Button>
          </p>
        </form>
      </details>
    </>
  )
}
