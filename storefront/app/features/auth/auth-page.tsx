import type { Problem } from "@serumpun/domain/problems"
import type { ReactNode } from "react"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button } from "#app/components/ui/button.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { AuthNotice as NoticeOf } from "./auth.server.ts"
import { AuthNotice } from "./auth-notice.tsx"
import { CarriedFields, readCarried } from "./carried-form.tsx"
import { useAuthLabels } from "./use-auth-labels.ts"

/** What a refused attempt brings back to the form. */
export type AuthState = { values: FormValues; problems: Problem[]; notice: NoticeOf | null }

type Props = {
  title: string
  intro: string
  action: string
  button: string
  next: string
  state: AuthState
  children: ReactNode
  /** The other ways in, under the form. */
  others: ReactNode
}

export function AuthPage({ title, intro, action, button, next, state, children, others }: Props) {
  const labelOf = useAuthLabels()
  return (
    <div className="document-narrow">
      <h1>{title}</h1>
      <p className="lede">{intro}</p>
      <AuthNotice notice={state.notice} />
      <ErrorSummary problems={state.problems} labelOf={labelOf} />
      <form method="post" action={action} className="document" noValidate>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <CarriedFields values={readCarried(state.values)} />
        {children}
        <p className="document-send">
          <Button>{button}</Button>
        </p>
      </form>
      {others}
    </div>
  )
}
