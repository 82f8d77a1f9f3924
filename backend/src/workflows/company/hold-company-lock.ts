import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { holdLockStep } from "../hold-lock"

/** People and invitations of one company change one after the other, so that an owner always stays. */
export function holdCompanyLock(company_id: WorkflowData<string> | string) {
  return holdLockStep({
    key: transform({ company_id }, ({ company_id }) => `company:${company_id}`),
  })
}
