/** What is used here of autocannon, which has no types of its own. */
declare module "autocannon" {
  namespace autocannon {
    type Request = { path: string; setupRequest?: (request: Request) => Request }
    type Options = {
      url: string
      connections: number
      duration: number
      headers: Record<string, string>
      requests: Request[]
    }
    type Result = {
      duration: number
      requests: { total: number }
      non2xx: number
      errors: number
      timeouts: number
    }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>
  export default autocannon
}
