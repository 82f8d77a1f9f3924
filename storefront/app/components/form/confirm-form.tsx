import type { Problem } from "@serumpun/domain/problems"
import { ErrorSummary } from "./error-summary.tsx"
import { Button, ButtonLink } from "../ui/button.tsx"
import { ConfirmPanel } from "../ui/section.tsx"

type Props = {
  title: string
  text: string
  yes: string
  no: string
  /** Where "no" leads. */
  back: string
  /** Why it was refused, once it was. */
  problems: Problem[]
  /** Plain for what can be taken back or asked again. */
  variant?: "danger" | "primary"
}

/** Asks before something that cannot be taken back, or that others will have work with. */
export function ConfirmForm({ title, text, yes, no, back, problems, variant = "danger" }: Props) {
  return (
    <form method="post">
      <ErrorSummary problems={problems} labelOf={() => null} />
      <ConfirmPanel
        title={title}
        actions={
          <>
            <Button variant={variant}>{yes}</Button>
            <ButtonLink variant="secondary" href={back}>
              {no}
            </ButtonLink>
          </>
        }
      >
        <p>{text}</p>
      </ConfirmPanel>
    </form>
  )
}
