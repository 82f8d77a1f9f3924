import type {
  ChecklistEntryView,
  ChecklistUploadView,
} from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useChecklistName } from "./checklist-name.ts"
import { Upload } from "./checklist-section.tsx"
import { useOrderPath } from "./delivery-props.ts"

type Props = {
  order: OrderView
  entry: ChecklistEntryView
  upload: ChecklistUploadView
  answer: string
  problems: Problem[]
}

/** A buyer looks at one paper and accepts it or says what has to be changed. */
export function CheckForm({ order, entry, upload, answer, problems }: Props) {
  const { t } = useTranslation("delivery")
  const path = useOrderPath(order.id, "buyer")
  const nameOf = useChecklistName()
  return (
    <form method="post" action={`${path}/checklist/${upload.id}`}>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "answer" ? t("checklist.field.answer") : null)}
      />
      <ConfirmPanel
        title={t("checklist.checkTitle", { what: nameOf(entry) })}
        actions={
          <>
            <Button name="decision" value="accepted">
              {t("checklist.accept")}
            </Button>
            <Button name="decision" value="refused" variant="danger">
              {t("checklist.refuse")}
            </Button>
            <ButtonLink variant="quiet" href={`${path}#checklist`}>
              {t("back")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("checklist.checkText")}</p>
        <p>{t(`checklist.state.${upload.status}`)}</p>
        <Upload upload={upload} path={path} />
        <TextAreaField
          name="answer"
          defaultValue={answer}
          problems={problems}
          label={t("checklist.field.answer")}
          rows={3}
        />
      </ConfirmPanel>
    </form>
  )
}
