import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"

type Props = {
  order: OrderView
  /** Stripe's page, once it has been opened. */
  pageUrl: string | null
  problems: Problem[]
  unavailable: Undecided
}

/** Says what is paid where, then leads to Stripe's page: by itself, and by a link for whoever is not taken there. */
export function PayByCardView({ order, pageUrl, problems, unavailable }: Props) {
  const { t } = useTranslation(["card", "order"])
  const format = useFormat()
  const base = `/${useLocale()}/account/orders`
  const back = `${base}/${order.id}`
  const amount = format.money(order.card_amount ?? 0, order.currency)
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("order:list.title"), href: base },
          { label: order.number, href: back },
          { label: t("order:pay.title") },
        ]}
      />
      {pageUrl ? (
        <ConfirmPanel
          title={t("pay.opening")}
          actions={<ButtonLink href={pageUrl}>{t("pay.open")}</ButtonLink>}
        >
          <p>{t("pay.openingText")}</p>
        </ConfirmPanel>
      ) : (
        <form method="post" action={`${back}/card`}>
          {unavailable ? <Unavailable because={unavailable} /> : null}
          <ErrorSummary problems={problems} labelOf={() => null} />
          <ConfirmPanel
            title={t("pay.title", { amount })}
            actions={
              <>
                <Button>{t("pay.button")}</Button>
                <ButtonLink variant="quiet" href={back}>
                  {t("order:move.no")}
                </ButtonLink>
              </>
            }
          >
            <p>{t("pay.text", { number: order.number })}</p>
          </ConfirmPanel>
        </form>
      )}
    </>
  )
}
