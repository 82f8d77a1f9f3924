import { MedusaService } from "@medusajs/framework/utils"
import { Completion } from "./models/completion"
import { Enrolment } from "./models/enrolment"
import { EnrolmentChange } from "./models/enrolment-change"
import { Programme } from "./models/programme"
import { ProgrammeMeeting } from "./models/programme-meeting"
import { MeetingAttendance } from "./models/meeting-attendance"
import { StepEvent } from "./models/step-event"

export default class ProgrammeModuleService extends MedusaService({
  Programme,
  Enrolment,
  EnrolmentChange,
  StepEvent,
  ProgrammeMeeting,
  MeetingAttendance,
  Completion,
}) {}
