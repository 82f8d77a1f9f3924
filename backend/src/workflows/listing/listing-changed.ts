import { MedusaError } from "@medusajs/framework/utils"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { problem } from "@serumpun/domain/problems"
import type { ListingConflict } from "../../contracts/listing-conflict"
import { stampOf } from "../../merging/content-stamp"
import type { Merged } from "../../merging/merge-content"
import { ProblemsError } from "../problems"

/** Somebody saved the same fields meanwhile: answered as 409 with what stands there now. */
export class ListingChangedError extends ProblemsError {
  readonly conflict: ListingConflict

  constructor(present: ListingContent, { conflicts, taken }: Merged) {
    super(
      conflicts.map((path) => problem(path, "changed_elsewhere")),
      MedusaError.Types.CONFLICT,
    )
    this.conflict = { stamp: stampOf(present), content: present, conflicts, taken }
  }
}
