import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AgentProfile,
  AppointAgent,
  InstitutionProfile,
  RegionMe,
  SaveInstitution,
} from "../../contracts/institution"
import type { PeopleAnswer, ProgrammesAnswer } from "../../contracts/programme"
import type { BusinessesAnswer, FunnelAnswer } from "../../contracts/register"
import { retry } from "./queries"
import { request } from "./request"

const base = "/admin/region"
/** Whatever is read of a region is read anew after a change. */
export const regionKey = ["region"]
const institutions = ["institutions"]

function useRegion<T>(path: string, query = "") {
  return useQuery({
    queryKey: [...regionKey, path, query],
    retry,
    placeholderData: keepPreviousData,
    queryFn: () => request<T>(`${base}/${path}${query && `?${query}`}`),
  })
}

export const useRegionMe = () => useRegion<RegionMe>("me")
export const useFunnel = (query: string) => useRegion<FunnelAnswer>("funnel", query)
export const useBusinesses = (query: string) => useRegion<BusinessesAnswer>("businesses", query)
export const useProgrammes = () => useRegion<ProgrammesAnswer>("programmes", "limit=100")
export const usePeople = (id: string, query: string) =>
  useRegion<PeopleAnswer>(`programmes/${id}/people`, query)

export function useErasePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(`${base}/businesses/${id}/erase`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: regionKey }),
  })
}

export function useInstitutions(enabled: boolean) {
  return useQuery({
    queryKey: [...institutions, "list"],
    retry,
    enabled,
    queryFn: () => request<{ institutions: InstitutionProfile[] }>("/admin/institutions"),
    select: (answer) => answer.institutions,
  })
}

export function useAgents(enabled: boolean) {
  return useQuery({
    queryKey: [...institutions, "agents"],
    retry,
    enabled,
    queryFn: () => request<{ agents: AgentProfile[] }>("/admin/institution-users"),
    select: (answer) => answer.agents,
  })
}

export function useSaveInstitution() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveInstitution) => request("/admin/institutions", body),
    onSuccess: () => client.invalidateQueries({ queryKey: institutions }),
  })
}

export function useAppointAgent() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AppointAgent) => request("/admin/institution-users", body),
    onSuccess: () => client.invalidateQueries({ queryKey: institutions }),
  })
}
