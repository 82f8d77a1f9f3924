import { MedusaService } from "@medusajs/framework/utils"
import { Enrolment } from "./models/enrolment"
import { EnrolmentChange } from "./models/enrolment-change"
import { Programme } from "./models/programme"
import { StepEvent } from "./models/step-event"

export default class ProgrammeModuleService extends MedusaService({
  Programme,
  Enrolment,
  EnrolmentChange,
  StepEvent,
}) {}
