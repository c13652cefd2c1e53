import type { Urls } from '../../cluster/check.ts'
import { parseArgs } from 'node:util'
import { UserError } from '../../lib/user-error.ts'

/** What stands behind `npm run test:cluster --`. */
export interface ClusterTestOptions {
  /** A context of the user's own kubeconfig to run against. */
  context?: string
  /** Where the platform is reached there: a host with the NodePorts, or the three addresses. */
  host?: string
  urls?: Urls
  /** How long the soak takes; without it there is none. */
  soakMinutes?: number
  /** How long pods come and go beneath the dashboard; without it for some changes only. */
  churnMinutes?: number
  /** How many requests each disturbance has to bear without a failed one; without it some thousands. */
  requests?: number
  /** Parts of names of spec files; all of them when empty. */
  only: string[]
}

const LONGEST_MINUTES = 24 * 60
const MOST_REQUESTS = 1_000_000
const ENVIRONMENT_NAME = 'TODO_CHATBOT_CLUSTER_TEST'

function split(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { context: text, host: text, urls: text, soak: text, churn: text, requests: text, only: { type: 'string', multiple: true, default: [] } },
    })
  }
  catch (error) {
    throw new UserError((error as Error).message.split('. To specify')[0]!)
  }
}

function readMinutes(option: string, minutes: string): number {
  const value = Number(minutes)
  if (!(value > 0 && value <= LONGEST_MINUTES))
    throw new UserError(`${option} wants minutes, up to ${LONGEST_MINUTES}, not "${minutes}"`)
  return value
}

function readRequests(count: string): number {
  const value = Number(count)
  if (!(Number.isInteger(value) && value > 0 && value <= MOST_REQUESTS))
    throw new UserError(`--requests wants a number of requests, up to ${MOST_REQUESTS}, not "${count}"`)
  return value
}

function readUrls(list: string): Urls {
  const [api, web, dashboard, ...more] = list.split(',').map(url => url.replace(/\/+$/, ''))
  if (!api || !web || !dashboard || more.length > 0 || ![api, web, dashboard].every(url => /^https?:\/\/[^/]+$/.test(url)))
    throw new UserError(`--urls wants the addresses of API, chat and dashboard, such as http://10.0.0.2:30000,http://10.0.0.2:30001,http://10.0.0.2:30002, not "${list}"`)
  return { api, web, dashboard }
}

/** Reads the command line; names of spec files may also stand alone. */
export function readOptions(args: string[]): ClusterTestOptions {
  const { values: { context, host, urls, soak, churn, requests, only }, positionals } = split(args)
  if (context === undefined && (host ?? urls) !== undefined)
    throw new UserError('--host and --urls say where the cluster of --context is reached: give --context as well')
  if (host !== undefined && urls !== undefined)
    throw new UserError('give --host or --urls, not both')
  if (host !== undefined && !/^[\w.:[\]-]+$/.test(host))
    throw new UserError(`--host wants a name or an address, not "${host}"`)
  return {
    ...(context !== undefined && { context }),
    ...(host !== undefined && { host }),
    ...(urls !== undefined && { urls: readUrls(urls) }),
    ...(soak !== undefined && { soakMinutes: readMinutes('--soak', soak) }),
    ...(churn !== undefined && { churnMinutes: readMinutes('--churn', churn) }),
    ...(requests !== undefined && { requests: readRequests(requests) }),
    only: [...only, ...positionals],
  }
}

/** The options as an environment variable, by which they reach the suite. */
export const toEnvironment = (options: ClusterTestOptions): Record<string, string> => ({ [ENVIRONMENT_NAME]: JSON.stringify(options) })

/** Whether `npm run test:cluster` is at work, rather than a vitest that was started by hand. */
export const isRun = ({ [ENVIRONMENT_NAME]: text }: NodeJS.ProcessEnv): boolean => text !== undefined

/** The options in the environment; the defaults where vitest was started by hand. */
export function fromEnvironment({ [ENVIRONMENT_NAME]: text }: NodeJS.ProcessEnv): ClusterTestOptions {
  return text === undefined
    ? { only: [] }
    : JSON.parse(text) as ClusterTestOptions
}
