import { Module } from "@medusajs/framework/utils"
import BusinessNoteModuleService from "./service"

export const BUSINESS_NOTE_MODULE = "businessNote"

export default Module(BUSINESS_NOTE_MODULE, { service: BusinessNoteModuleService })
