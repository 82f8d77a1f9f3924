import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { isRefusal, sampleMoves, type SampleMove } from "@serumpun/domain/sample/samples"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Timeline } from "#app/components/ui/timeline.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { SampleDispatch } from "./sample-dispatch.tsx"
import { SampleFacts } from "./sample-facts.tsx"
import { SampleGoods } from "./sample-goods.tsx"
import { SampleStep } from "./sample-list.tsx"
import { roomOf, type Side } from "./side.ts"

/** What was just done, said once. */
export type SampleNotice = { kind: "success" | "info"; title: string }

type Props = {
  sample: SampleView
  side: Side
  notice?: SampleNotice | null
  /** What is due and paid of its order. */
  payments?: ReactNode
  /** Its invoice. */
  issued?: ReactNode
}

/** A sample: where it stands, what its reader can do now, what was asked and what has happened. */
export function SamplePage({ sample, side, notice, payments, issued }: Props) {
  const { t } = useTranslation("sample")
  const format = useFormat()
  const base = `/${useLocale()}/${roomOf(side)}/samples`
  const heading = t("heading", { number: sample.number })
  return (
    <>
      <Breadcrumb trail={[{ label: t("list.title"), href: base }, { label: sample.number }]} />
      {notice ? <Notice kind={notice.kind} title={notice.title} /> : null}
      <h1>
        <Numbered text={heading} number={sample.number} />
      </h1>
      <p className="lede">
        <SampleStep sample={sample} side={side} />
      </p>
      <Actions sample={sample} side={side} base={base} />
      {payments}
      <SampleDispatch sample={sample} />
      <article className="document" aria-labelledby="goods">
        <h2 id="goods">{t("term.goods")}</h2>
        <SampleGoods sample={sample} />
        <SampleFacts sample={sample} side={side} />
      </article>
      {issued}
      <Section title={t("history")}>
        <Timeline
          entries={sample.entries.map(({ id, status, made_at, actor, actor_name, note }) => ({
            key: id,
            date_time: made_at,
            date: format.dateTime(made_at),
            title: t(`status.${status}`),
            text: (
              <>
                <bdi>{t(`actor.${actor}`, { name: actor_name })}</bdi>
                {note ? <p dir="auto">{note}</p> : null}
              </>
            ),
          }))}
        />
      </Section>
    </>
  )
}

type ActionsProps = { sample: SampleView; side: Side; base: string }

function Actions({ sample, side, base }: ActionsProps) {
  const { t } = useTranslation(["sample", "settlement"])
  const locale = useLocale()
  const moves = sample.moves.filter(isShown)
  const { order } = sample
  // Once it is paid, nobody ends it alone.
  const isAskable = sample.status === "preparing" && order && order.cancellation?.status !== "asked"
  if (moves.length === 0 && !isAskable) return null
  const links = (
    <p className="cluster document-screen-only">
      {moves.map((move, index) => (
        <ButtonLink
          key={move}
          variant={isRefusal(move) ? "danger" : index === 0 ? "primary" : "secondary"}
          href={`${base}/${sample.id}/${move}`}
        >
          {t(`do.${move}.button`)}
        </ButtonLink>
      ))}
      {isAskable ? (
        <ButtonLink
          variant="secondary"
          href={`/${locale}/${roomOf(side)}/orders/${order.id}/ask-cancel`}
        >
          {t("settlement:ask.link")}
        </ButtonLink>
      ) : null}
    </p>
  )
  return side === "buyer" ? <Allowed>{links}</Allowed> : links
}

/** What follows from money is no button of anybody. */
function isShown(move: SampleMove): move is Exclude<SampleMove, "paid"> {
  return sampleMoves[move].by !== "payment"
}
