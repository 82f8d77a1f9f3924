import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useProblemText } from "#app/lib/i18n/problem-text.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

export function CancelView({ rfq, problems }: { rfq: BuyerRfq; problems: Problem[] }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const textOf = useProblemText()
  const page = `/${useLocale()}/account/rfqs/${rfq.id}`
  const [problem] = problems
  const producers = rfq.recipients.map(({ producer_name }) => producer_name)
  return (
    <form method="post" action={`${page}/cancel`}>
      <ConfirmPanel
        title={<Numbered text={t("cancel.title", { number: rfq.number })} number={rfq.number} />}
        actions={
          <>
            <Button variant="danger">{t("cancel.button")}</Button>
            <ButtonLink variant="quiet" href={page}>
              {t("cancel.keep")}
            </ButtonLink>
          </>
        }
      >
        {problem ? <Notice kind="error" title={textOf(problem)} /> : null}
        <p>{t("cancel.text", { producers: format.list(producers), count: producers.length })}</p>
      </ConfirmPanel>
    </form>
  )
}
