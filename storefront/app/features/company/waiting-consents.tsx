import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { ConsentStanding } from "./consent-standing.tsx"

/** On the page of a request: which of its quotes wait for a colleague. */
export function WaitingConsents({ consents }: { consents: ConsentView[] }) {
  const { t } = useTranslation("company")
  const format = useFormat()
  const base = `/${useLocale()}/account/consents`
  return consents
    .filter(({ state }) => state === "waiting")
    .map((one) => {
      const total = format.money(one.total, one.currency)
      const { id, number, asked_by: name } = one
      return (
        <Notice key={id} kind="attention" title={t("accept.waitingTitle")}>
          <p>{t("accept.waiting", { name, number, total })}</p>
          <p>
            <ConsentStanding consent={one} />
          </p>
          <p>
            <a href={`${base}/${id}`}>{t("accept.see")}</a>
          </p>
        </Notice>
      )
    })
}
