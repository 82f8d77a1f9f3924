import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { maskAccount } from "@serumpun/domain/bank-account"
import { dayIn } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { PartProps } from "./part-props.ts"
import { useProfileLabels } from "./use-profile-labels.ts"

type Props = PartProps & { me: ProducerMe; unavailable: Undecided }

/** Typed anew as a whole. Unlike other steps it is not kept on the device: others may use that one too. */
export function BankForm({ me, values, problems, unavailable }: Props) {
  const { t } = useTranslation("profile")
  const at = (name: "bank" | "holder" | "number") => ({
    name,
    label: t(`bank.${name}`),
    defaultValue: values[name] ?? "",
    problems,
    required: true,
  })
  return (
    <form method="post" noValidate className="form-parts">
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={useProfileLabels()} />
      {me.bank_account ? <Present account={me.bank_account} /> : null}
      <fieldset className="form-part">
        <legend>{t(me.bank_account ? "bank.replace" : "bank.enter")}</legend>
        <p className="soft">{t("bank.text")}</p>
        <TextField {...at("bank")} hint={t("bank.bankHint")} />
        <TextField {...at("number")} inputMode="numeric" autoComplete="off" dir="ltr" />
        <TextField {...at("holder")} hint={t("bank.holderHint")} autoComplete="off" />
      </fieldset>
      <div className="form-foot">
        <Button name="intent" value="save">
          {t("step.save")}
        </Button>
      </div>
    </form>
  )
}

function Present({ account }: { account: NonNullable<ProducerMe["bank_account"]> }) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const { bank, last4, holder, changed_by, changed_at } = account
  return (
    <Terms>
      <Term label={t("bank.bank")}>
        <bdi>{bank}</bdi>
      </Term>
      <Term label={t("bank.number")}>
        <bdi dir="ltr">{maskAccount(last4)}</bdi>
      </Term>
      <Term label={t("bank.holder")}>
        <bdi>{holder}</bdi>
      </Term>
      <Term label={t("bank.changed")}>
        {t("bank.changedBy", { name: changed_by, date: format.date(dayIn(new Date(changed_at))) })}
      </Term>
    </Terms>
  )
}
