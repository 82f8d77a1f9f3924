import { MedusaService } from "@medusajs/framework/utils"
import { Institution } from "./models/institution"
import { InstitutionUser } from "./models/institution-user"

export default class InstitutionModuleService extends MedusaService({
  Institution,
  InstitutionUser,
}) {}
