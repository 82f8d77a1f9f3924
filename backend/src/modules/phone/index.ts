import { Module } from "@medusajs/framework/utils"
import PhoneModuleService from "./service"

export const PHONE_MODULE = "phone"
export default Module(PHONE_MODULE, { service: PhoneModuleService })
