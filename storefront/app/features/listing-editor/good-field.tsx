import { knownGoods } from "@serumpun/domain/known-goods"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextField } from "#app/components/form/field.tsx"

type Props = { name: string; defaultValue: string | undefined; problems: Problem[] }

/** A good by an everyday word; the browser searches in the list. */
export function GoodField(props: Props) {
  const { t } = useTranslation("goods")
  return (
    <>
      <TextField
        {...props}
        label={t("label")}
        hint={t("hint")}
        list="known-goods"
        autoComplete="off"
        maxLength={100}
      />
      <datalist id="known-goods">
        {knownGoods.flatMap(({ name, words }) =>
          [name, ...words].map((word) => <option key={word} value={word} lang="id" />),
        )}
      </datalist>
    </>
  )
}
