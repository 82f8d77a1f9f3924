import { Alert, Button, Text as Paragraph } from "@medusajs/ui"
import { useText } from "../lib/use-text"

type FailureProps = {
  title?: string
  error: unknown
  /** Said instead of what the error tells by itself. */
  text?: string | undefined
  onRetry?: () => void
}

export function Failure({ title, error, text, onRetry }: FailureProps) {
  const { t, failure } = useText()
  return (
    <Alert variant="error" role="alert">
      <div className="flex flex-col items-start gap-2">
        {title && <strong>{title}</strong>}
        <span>{text ?? failure(error)}</span>
        {onRetry && (
          <Button size="small" variant="secondary" onClick={onRetry}>
            {t("common.reload")}
          </Button>
        )}
      </div>
    </Alert>
  )
}

export function Loading() {
  const { t } = useText()
  return (
    <Paragraph role="status" className="text-ui-fg-subtle p-6">
      {t("common.loading")}
    </Paragraph>
  )
}

/** What is wrong with one field; fields name it in their `aria-describedby`. */
export function FieldProblem({ id, text }: { id: string; text: string | undefined }) {
  if (!text) return null
  return (
    <p id={id} className="txt-small text-ui-fg-error">
      {text}
    </p>
  )
}
