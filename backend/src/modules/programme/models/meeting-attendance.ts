import { model } from "@medusajs/framework/utils"
import { attendanceWays } from "@serumpun/domain/meetings"

/**
 * An enrolled business was at a meeting, once. `actor_name` is the officer who noted it; null where the business did so
 * itself by the code. One that was noted by mistake is taken back: `deleted_at` is when, and it stays with who did so.
 */
export const MeetingAttendance = model
  .define("meeting_attendance", {
    id: model.id({ prefix: "meatt" }).primaryKey(),
    meeting_id: model.text(),
    enrolment_id: model.text(),
    way: model.enum([...attendanceWays]),
    actor_name: model.text().nullable(),
    taken_back_by: model.text().nullable(),
  })
  .indexes([{ on: ["meeting_id", "enrolment_id"], unique: true }, { on: ["enrolment_id"] }])
