import type { AddressView } from "@serumpun/backend/src/contracts/company.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/**
 * The form with the chosen address as its destination. A port belongs to its address, so that of
 * another one goes. Unchanged when none of these addresses is chosen.
 */
export function fillAddress(values: FormValues, addresses: AddressView[]): FormValues {
  const chosen = addresses.find(({ id }) => id === values.address)
  if (!chosen) return values
  return {
    ...values,
    destination_country: chosen.country_code,
    destination_city: chosen.city,
    destination_port: chosen.port ?? "",
  }
}
