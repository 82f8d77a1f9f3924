import { createHmac } from "node:crypto"
import { MedusaService } from "@medusajs/framework/utils"
import { Business } from "./models/business"
import { BusinessClaim } from "./models/business-claim"
import { BusinessDistinction } from "./models/business-distinction"
import { BusinessInvitation } from "./models/business-invitation"
import { BusinessMerge } from "./models/business-merge"

export default class RegisterModuleService extends MedusaService({
  Business,
  BusinessClaim,
  BusinessDistinction,
  BusinessInvitation,
  BusinessMerge,
}) {
  private readonly key: Buffer

  constructor(dependencies: object, { secret, ...options }: { secret: string }) {
    super(dependencies, options)
    // A key of its own: no code's hash can pass for anything else that is signed.
    this.key = createHmac("sha256", secret).update("codes that claim an entry").digest()
  }

  /** What is kept of a code; nobody who reads the database alone can find the code by trying all of them. */
  hashOf(code: string): string {
    return createHmac("sha256", this.key).update(code).digest("hex")
  }
}
