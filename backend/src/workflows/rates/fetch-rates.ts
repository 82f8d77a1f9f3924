import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readRateFeed } from "@serumpun/domain/rate-tables"
import { readEnv } from "../../env"
import { readRates } from "../../readers/catalogue-state"
import { updateRatesWorkflow } from "./update-rates"

const TIMEOUT_MS = 15_000
/** The ECB's table has 2 KB. */
const LARGEST = 1_000_000

/**
 * Reads the table at RATES_URL and takes it over when its day is newer than ours. What cannot be
 * reached or read leaves the rates as they are, with a line in the log: they are marked when they are old.
 */
export async function fetchRates(container: MedusaContainer): Promise<void> {
  const { RATES_URL } = readEnv(process.env)
  if (!RATES_URL) return
  try {
    const response = await fetch(RATES_URL, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    const text = await response.text()
    if (text.length > LARGEST) throw new Error(`it has ${text.length} characters`)
    const table = readRateFeed(text, new URL(RATES_URL).host)
    if (table.as_of <= (await readRates(container)).as_of) return
    await updateRatesWorkflow(container).run({ input: table })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`No newer exchange rates from RATES_URL: ${(error as Error).message}`)
  }
}
