import { Module } from "@medusajs/framework/utils"
import RegisterModuleService from "./service"

export const REGISTER_MODULE = "register"

export default Module(REGISTER_MODULE, { service: RegisterModuleService })
