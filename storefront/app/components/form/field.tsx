import type { Problem } from "@serumpun/domain/problems"
import type { ComponentProps } from "react"
import { fieldId, useProblemText } from "#app/lib/i18n/problem-text.ts"
import * as ui from "../ui/field.tsx"

/** `name` is the problem's field path, so that what the rules found appears at the right control. */
type Wired<Props> = Omit<Props, "id" | "errors" | "name"> & { name: string; problems: Problem[] }

/** Text, number, date, e-mail and password inputs. */
export function TextField({ problems, ...props }: Wired<ComponentProps<typeof ui.TextField>>) {
  return (
    <ui.TextField
      {...props}
      id={fieldId(props.name)}
      errors={useProblemsAt(props.name, problems)}
    />
  )
}

export function TextAreaField({
  problems,
  ...props
}: Wired<ComponentProps<typeof ui.TextAreaField>>) {
  return (
    <ui.TextAreaField
      {...props}
      id={fieldId(props.name)}
      errors={useProblemsAt(props.name, problems)}
    />
  )
}

export function SelectField({ problems, ...props }: Wired<ComponentProps<typeof ui.SelectField>>) {
  return (
    <ui.SelectField
      {...props}
      id={fieldId(props.name)}
      errors={useProblemsAt(props.name, problems)}
    />
  )
}

/** Sentences for one control. */
export function useProblemsAt(name: string, problems: Problem[]): string[] {
  const textOf = useProblemText()
  return problems.filter(({ field }) => field === name).map(textOf)
}
