import type { MilestoneView } from "@serumpun/backend/src/contracts/delivery.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { type DeliveryProps, useOrderPath } from "./delivery-props.ts"
import { Photos } from "./photos.tsx"

/** How far the goods are, as the producer told it, with photos. */
export function MilestoneSection({ order, delivery, side }: DeliveryProps) {
  const { t } = useTranslation("delivery")
  const path = useOrderPath(order.id, side)
  const isGoing = ["in_production", "ready", "shipped", "delivered"].includes(order.status)
  const { milestones } = delivery
  if (!isGoing && milestones.length === 0) return null
  return (
    <Section title={t("milestone.title")} id="progress">
      <div className="stack">
        {milestones.length === 0 ? (
          <p className="soft">{t(`milestone.empty.${side}`)}</p>
        ) : (
          <ol className="target-list" role="list">
            {milestones.map((milestone) => (
              <li key={milestone.id} className="card">
                <Milestone milestone={milestone} files={`${path}/files`} />
              </li>
            ))}
          </ol>
        )}
        {side === "producer" && isGoing ? (
          <p className="document-screen-only">
            <ButtonLink variant="secondary" href={`${path}/milestone`}>
              {t("milestone.add")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Section>
  )
}

function Milestone({ milestone, files }: { milestone: MilestoneView; files: string }) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const { kind, text, happened_on, photos } = milestone
  const what = kind === "other" ? (text ?? "") : t(`milestone.kind.${kind}`)
  return (
    <>
      <p>
        <strong dir="auto">{what}</strong>{" "}
        <time className="soft" dateTime={happened_on}>
          {format.date(happened_on)}
        </time>
      </p>
      {text && kind !== "other" ? (
        <p dir="auto" className="typed-text">
          {text}
        </p>
      ) : null}
      <Photos photos={photos} files={files} what={what} />
    </>
  )
}
