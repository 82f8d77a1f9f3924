import type { NibDisputeView } from "@serumpun/backend/src/contracts/nib-dispute.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

/** `isLinked`: the way on is elsewhere, not on this page. */
type Props = { dispute: NibDisputeView; isLinked?: boolean }

/** Where a disputed NIB stands, with the curators' reason and the way on. */
export function DisputeNotice({ dispute, isLinked = true }: Props) {
  const { t } = useTranslation("profile")
  const locale = useLocale()
  const { status, nib, answer } = dispute
  const isOpen = status === "draft" || status === "more_asked"
  const kind = isOpen ? "attention" : status === "transferred" ? "success" : "info"
  return (
    <Notice kind={kind} title={t(`dispute.status.${status}`, { nib })}>
      {answer ? <p dir="auto">{answer}</p> : null}
      {isOpen && isLinked ? (
        <p>
          <a href={`/${locale}/producer/nib`}>{t("dispute.open")}</a>
        </p>
      ) : null}
    </Notice>
  )
}
