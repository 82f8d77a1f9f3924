import type { MedusaContainer } from "@medusajs/framework/types"
import { fetchRates } from "../workflows/rates/fetch-rates"

export default async function fetchRatesTwiceADay(container: MedusaContainer) {
  await fetchRates(container)
}

// After the European Central Bank has published, at 16:00 in Frankfurt, and once more in the morning.
export const config = { name: "fetch-rates", schedule: "17 4,16 * * *" }
