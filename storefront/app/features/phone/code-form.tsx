import { CODE_DIGITS } from "@serumpun/domain/phone"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"

type Props = {
  action: string
  /** As it is stored; without one a number is asked for. */
  phone: string | null
  typed: string
  problems: Problem[]
  /** What the page says above the field for the code, and what its button does. */
  sent: string
  button: string
}

/** A number, and once a code was sent to it, the code. Works without scripts: each is a form of its own. */
export function CodeForm({ action, phone, typed, problems, sent, button }: Props) {
  const { t } = useTranslation("phone")
  if (!phone) return <PhoneForm action={action} typed={typed} problems={problems} />
  return (
    <>
      <Notice kind="info" title={sent}>
        <p>{t("sentText")}</p>
      </Notice>
      <form method="post" action={action} className="document" noValidate>
        <input type="hidden" name="phone" value={phone} />
        <div className="fields">
          <TextField
            name="code"
            label={t("field.code")}
            hint={t("field.codeHint")}
            problems={problems}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={4 * CODE_DIGITS}
            required
          />
        </div>
        <p className="document-send">
          <Button name="intent" value="enter">
            {button}
          </Button>
          <Button variant="secondary" name="intent" value="ask">
            {t("again")}
          </Button>
          <a href={action}>{t("other")}</a>
        </p>
      </form>
    </>
  )
}

function PhoneForm({ action, typed, problems }: Pick<Props, "action" | "typed" | "problems">) {
  const { t } = useTranslation("phone")
  return (
    <form method="post" action={action} className="document" noValidate>
      <div className="fields">
        <TextField
          name="phone"
          type="tel"
          label={t("field.phone")}
          hint={t("field.phoneHint")}
          defaultValue={typed}
          problems={problems}
          autoComplete="tel"
          inputMode="tel"
          required
        />
      </div>
      <p className="document-send">
        <Button name="intent" value="ask">
          {t("ask")}
        </Button>
      </p>
    </form>
  )
}
