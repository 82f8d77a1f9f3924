import { Button, Text } from "@medusajs/ui"
import { maskAccount } from "@serumpun/domain/bank-account"
import { useMutation } from "@tanstack/react-query"
import type { ShownBankAccount } from "../../contracts/bank-account"
import type { OrderMoney } from "../../contracts/settlement"
import { request } from "../lib/request"
import { useText } from "../lib/use-text"

/** Where the producer is paid out to; the whole number is asked for, and each look is written down. */
export function PayoutAccount({ order: { id, bank_account } }: { order: OrderMoney }) {
  const { t } = useText()
  const look = useMutation({
    mutationFn: () => request<{ account: ShownBankAccount }>(`/admin/money/${id}/bank-account`, {}),
  })
  if (!bank_account) return <Text size="small">{t("money.account.none")}</Text>
  const { bank, holder, last4 } = bank_account
  const shown = look.data?.account
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Text size="small">
        {t("money.account.to", {
          bank: shown?.bank ?? bank,
          holder: shown?.holder ?? holder,
          number: shown?.number ?? maskAccount(last4),
        })}
      </Text>
      {shown ? null : (
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={look.isPending}
          onClick={() => look.mutate()}
        >
          {t("money.account.show")}
        </Button>
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {look.isError ? t("common.failed") : t("money.account.noted")}
      </Text>
    </div>
  )
}
