import type {
  ChecklistEntryView,
  ChecklistUploadView,
} from "@serumpun/backend/src/contracts/delivery.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useChecklistName } from "./checklist-name.ts"
import { type DeliveryProps, type Side, useOrderPath } from "./delivery-props.ts"

/** The papers an order needs for its country, where each stands and what is this side's to do. */
export function ChecklistSection({ order, delivery, side }: DeliveryProps) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const path = useOrderPath(order.id, side)
  const { checklist, country, has_rules } = delivery
  if (order.status === "cancelled") return null
  return (
    <Section title={t("checklist.title", { country: format.country(country) })} id="checklist">
      <div className="stack">
        {has_rules ? (
          <p className="soft">{t("checklist.text")}</p>
        ) : (
          <Notice kind="attention" title={t("checklist.noRules")} />
        )}
        <ol className="target-list" role="list">
          {checklist.map((entry) => (
            <li key={entry.kind} className="card">
              <Entry entry={entry} side={side} path={path} />
            </li>
          ))}
        </ol>
      </div>
    </Section>
  )
}

type EntryProps = { entry: ChecklistEntryView; side: Side; path: string }

function Entry({ entry, side, path }: EntryProps) {
  const { t } = useTranslation("delivery")
  const nameOf = useChecklistName()
  const [newest] = entry.uploads
  const action = nextAction(entry, side)
  const about = { "aria-label": `${action ? t(`checklist.${action}`) : ""}: ${nameOf(entry)}` }
  const target = side === "buyer" ? newest?.id : entry.kind
  return (
    <>
      <p>
        <strong>{nameOf(entry)}</strong> {t(`checklist.state.${entry.state}`)}
      </p>
      {entry.source ? (
        <p className="soft">{t("checklist.source", { source: entry.source })}</p>
      ) : null}
      {entry.is_on_file ? <p className="soft">{t("checklist.onFile")}</p> : null}
      {newest ? <Upload upload={newest} path={path} /> : null}
      {action ? (
        <Allowed>
          <p className="document-screen-only">
            <ButtonLink variant="secondary" href={`${path}/checklist/${target}`} {...about}>
              {t(`checklist.${action}`)}
            </ButtonLink>
          </p>
        </Allowed>
      ) : null}
    </>
  )
}

/** Accepted papers stay; until then the producer may hand in another, and the buyer checks. */
function nextAction({ state }: ChecklistEntryView, side: Side) {
  if (side === "buyer") return state === "uploaded" ? ("check" as const) : null
  if (state === "accepted") return null
  return state === "missing" ? ("upload" as const) : ("replace" as const)
}

/** One paper with what was said of it. */
export function Upload({ upload, path }: { upload: ChecklistUploadView; path: string }) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const { id, file_name, note, answer, checked_by, checked_at, uploaded_at } = upload
  return (
    <>
      <p>
        <a href={`${path}/files/${id}`} download>
          {t("checklist.download", { name: file_name })}
        </a>{" "}
        <span className="soft">
          {t("checklist.uploadedOn", { date: format.date(uploaded_at) })}
        </span>
      </p>
      {note ? <p dir="auto">{note}</p> : null}
      {checked_by && checked_at ? (
        <p className="soft">
          {t("checklist.checkedOn", { name: checked_by, date: format.date(checked_at) })}
        </p>
      ) : null}
      {answer ? <p dir="auto">{answer}</p> : null}
    </>
  )
}
