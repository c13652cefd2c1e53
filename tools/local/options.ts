import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fromRoot } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'

export interface Ports {
  api: number
  web: number
  dashboard: number
}

export interface Options {
  ports: Ports
  /** Adds workloads in every bad state. */
  hasDemo: boolean
  /** Adds so many pods. */
  extraPods: number
  isVerbose: boolean
  isHelp: boolean
  dataFolder: string
}

const DEFAULT_PORTS: Ports = { api: 30_000, web: 30_001, dashboard: 30_002 }
/** Environment variable by port. */
export const PORT_VARIABLES: Record<keyof Ports, string> = { api: 'API_PORT', web: 'WEB_PORT', dashboard: 'DASHBOARD_PORT' }
const MAX_EXTRA_PODS = 100_000

export const USAGE = `Usage: npm start -- [options]

Runs the API, the chat page and the dashboard on this machine, with no cluster.

  --ports A,W,D   ports of API, chat and dashboard (default 30000,30001,30002;
                  or API_PORT, WEB_PORT, DASHBOARD_PORT)
  --data DIR      where the todos are kept (default .data, or DATA_DIR)
  --demo          adds workloads in every bad state to the dashboard
  --pods N        adds N pods to the dashboard
  --verbose       prints every log line of the three processes
  --help          prints this`

function readNumber(text: string, what: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max)
    throw new UserError(`${what} must be a whole number up to ${max}, not "${text}"`)
  return Number(text)
}

function readPorts(list: string | undefined, environment: NodeJS.ProcessEnv): Ports {
  const names = Object.keys(DEFAULT_PORTS) as (keyof Ports)[]
  const listed = list?.split(',')
  if (listed && listed.length !== names.length)
    throw new UserError(`--ports takes three ports, such as 40000,40001,40002, not "${list}"`)
  const ports = { ...DEFAULT_PORTS }
  for (const [index, name] of names.entries()) {
    const variable = PORT_VARIABLES[name]
    ports[name] = readNumber(listed?.[index] ?? environment[variable] ?? String(ports[name]), listed ? 'a port of --ports' : variable, 65_535)
  }
  if (new Set(Object.values(ports)).size < names.length)
    throw new UserError(`the three ports must differ: ${Object.values(ports).join(', ')}`)
  return ports
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        ports: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        pods: { type: 'string', default: '0' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  }
  catch (error) {
    throw new UserError(`${(error as Error).message.split('. ')[0]}: see npm start -- --help`)
  }
}

/** Options of the command line, then of the environment, then the defaults. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv): Options {
  const values = parse(args)
  return {
    ports: readPorts(values.ports, environment),
    hasDemo: values.demo,
    extraPods: readNumber(values.pods, '--pods', MAX_EXTRA_PODS),
    isVerbose: values.verbose,
    isHelp: values.help,
    dataFolder: resolve(values.data ?? environment.DATA_DIR ?? fromRoot('.data')),
  }
}
