import type { ClusterOptions, ProviderName } from './provider.ts'
import type { ClusterRecord } from './state.ts'
import { parseArgs } from 'node:util'
import { UserError } from '../lib/user-error.ts'

const PROVIDERS: ProviderName[] = ['minikube', 'kind', 'embedded']
const DEFAULTS = { nodes: 1, firstPort: 30000 }
const DEFAULT_NAME = 'todo-chatbot'
const LONGEST_NAME = 40
const MOST_NODES = 9
const LEAST_PORT = 1024
const MOST_FIRST_PORT = 65_533

/** What was typed; what was not is left to the cluster's record or the defaults. */
export interface CommandLine {
  name: string
  nodes?: number
  firstPort?: number
  provider?: ProviderName
  /** An existing cluster of the user's own, to deploy to. */
  context?: string
  /** Leave a cluster that could not be finished as it is, to look into it. */
  keep: boolean
}

function readNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UserError(`--${flag} wants a number from ${least} to ${most}, not "${text}"`)
  return value
}

function readName(name: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > LONGEST_NAME)
    throw new UserError(`--name wants at most ${LONGEST_NAME} small letters, digits and single hyphens, not "${name}"`)
  return name
}

function readProvider(name: string): ProviderName {
  const provider = PROVIDERS.find(candidate => candidate === name)
  if (!provider)
    throw new UserError(`--provider wants ${PROVIDERS.join(', ')}, not "${name}"`)
  return provider
}

function split(args: string[]) {
  const text = { type: 'string' } as const
  const options = {
    'name': text,
    'nodes': text,
    'first-port': text,
    'provider': text,
    'context': text,
    'keep': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options }).values
  }
  catch (error) {
    throw new UserError((error as Error).message.split('. To specify')[0]!)
  }
}

/** Reads what stands behind `cluster up` and its siblings. */
export function readCommandLine(args: string[]): CommandLine {
  const values = split(args)
  return {
    name: readName(values.name ?? DEFAULT_NAME),
    keep: values.keep ?? false,
    ...(values.nodes !== undefined && {
      nodes: readNumber('nodes', values.nodes, 1, MOST_NODES),
    }),
    ...(values['first-port'] !== undefined && {
      firstPort: readNumber('first-port', values['first-port'], LEAST_PORT, MOST_FIRST_PORT),
    }),
    ...(values.provider !== undefined && {
      provider: readProvider(values.provider),
    }),
    ...(values.context !== undefined && { context: values.context }),
  }
}

/** What was typed, else what the cluster was made with, else the defaults; what cannot change later is refused. */
export function resolveOptions(typed: CommandLine, record: ClusterRecord | undefined): ClusterOptions {
  const { name, provider, nodes, firstPort } = typed
  const wanted = { provider, nodes, firstPort }
  for (const [key, value] of Object.entries(wanted)) {
    const made = record?.[key as keyof typeof wanted]
    if (made !== undefined && value !== undefined && made !== value)
      throw new UserError(`the cluster "${name}" was made with ${key} ${made}, not ${value}: "npm run cluster -- down" removes it, or --name makes another beside it`)
  }
  return { name, nodes: nodes ?? record?.nodes ?? DEFAULTS.nodes, firstPort: firstPort ?? record?.firstPort ?? DEFAULTS.firstPort }
}
