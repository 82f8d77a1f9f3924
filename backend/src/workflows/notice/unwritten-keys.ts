import type { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"

/** Of the keys of notices that are due, those that nobody has been told yet. */
export async function unwrittenKeys(
  container: MedusaContainer,
  keys: string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const known = await container
    .resolve<NoticeModuleService>(NOTICE_MODULE)
    .listNotices({ key: keys }, { select: ["id", "key"], take: keys.length })
  const written = new Set(known.map(({ key }) => key))
  return new Set(keys.filter((key) => !written.has(key)))
}
