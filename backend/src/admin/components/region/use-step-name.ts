import { stepKeys } from "@serumpun/domain/register"
import { useText } from "../../lib/use-text"

/** What a step of a programme is called. */
export function useStepName(): (step: string) => string {
  const { t } = useText()
  return (step) => {
    const known = stepKeys.find((key) => key === step)
    return known ? t(`region.step.${known}`) : step
  }
}
