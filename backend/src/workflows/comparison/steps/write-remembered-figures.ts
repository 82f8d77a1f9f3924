import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CostFigures } from "@serumpun/domain/cost-figures"
import { COMPARISON_MODULE } from "../../../modules/comparison"
import type ComparisonModuleService from "../../../modules/comparison/service"

type Input = { buyer_id: string; destination: string; figures: CostFigures }

/** Puts the figures in the place of those that the buyer had for the destination. */
export const writeRememberedFiguresStep = createStep(
  "write-remembered-figures",
  async ({ buyer_id, destination, figures }: Input, { container }) => {
    const comparison = container.resolve<ComparisonModuleService>(COMPARISON_MODULE)
    const [before] = await comparison.listRememberedFigures({ buyer_id, destination }, { take: 1 })
    const content = figures as unknown as Record<string, unknown>
    if (before) {
      const { id, figures: previous } = before
      await comparison.updateRememberedFigures([{ id, figures: content }])
      return new StepResponse({ id }, { id, previous: previous as typeof previous | null })
    }
    const { id } = await comparison.createRememberedFigures({
      buyer_id,
      destination,
      figures: content,
    })
    return new StepResponse({ id }, { id, previous: null })
  },
  async (undo, { container }) => {
    if (!undo) return
    const comparison = container.resolve<ComparisonModuleService>(COMPARISON_MODULE)
    const { id, previous } = undo
    if (previous) await comparison.updateRememberedFigures([{ id, figures: previous }])
    else await comparison.deleteRememberedFigures(id)
  },
)
