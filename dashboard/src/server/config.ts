import type { Static, TSchema } from 'typebox'
import type { AppProbeConfig } from './app-probe/app-prober.ts'
import type { ListForm } from './config-lists.ts'
import process from 'node:process'
import { envSchema } from 'env-schema'
import { Type } from 'typebox'
import { HOST_NAMES, PROXY_ADDRESSES, splitList } from './config-lists.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** An origin: paths are added to it. */
const URL_PATTERN = String.raw`^https?://[^\s/?#@]+/?$`

/** Every environment variable that the dashboard reads. */
export const EnvironmentSchema = Type.Object({
  DASHBOARD_HOST: Type.String({ default: '0.0.0.0', description: 'Address to listen on' }),
  DASHBOARD_PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 8080,
    description: 'Port to listen on; 0 takes a free one',
  }),
  LOG_LEVEL: Type.Enum(LOG_LEVELS, { type: 'string', default: 'info', description: 'Lowest level that is logged' }),
  AUTH: Type.Enum(['token', 'none'], { type: 'string', default: 'token', description: 'Login by a Kubernetes token, or none at all: then everybody who reaches the port sees all rows' }),
  SCOPE: Type.Enum(['cluster', 'namespace'], { type: 'string', default: 'cluster', description: 'Watch the whole cluster, or one namespace with a Role only' }),
  NAMESPACE: Type.Optional(Type.String({ pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$', description: 'The namespace of SCOPE=namespace; without it the pod\'s own' })),
  METRICS_INTERVAL_SECONDS: Type.Integer({
    minimum: 5,
    maximum: 300,
    default: 15,
    description: 'How often metrics-server is asked; its own resolution is 15 s',
  }),
  DATA_DIR: Type.Optional(Type.String({ description: 'Folder that keeps the history of usage over a restart, in a file of at most some 40 MB for 10,000 pods; without it the history is in memory only' })),
  CHAT_BACKEND_URL: Type.Optional(Type.String({ pattern: URL_PATTERN, description: 'Address of the chat app\'s API, whose /health and /ready are asked for the overview, such as http://backend:80; without it they are not' })),
  CHAT_FRONTEND_URL: Type.Optional(Type.String({ pattern: URL_PATTERN, description: 'Address of the chat page, which is asked for itself and for an answer of the chatbot that changes nothing' })),
  CHAT_PROBE_INTERVAL_SECONDS: Type.Integer({
    minimum: 5,
    maximum: 3600,
    default: 30,
    description: 'How often the chat app is asked',
  }),
  CHAT_PROBE_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: 60_000,
    default: 3000,
    description: 'After so long without an answer the chat app counts as not there',
  }),
  ALLOWED_HOSTS: Type.Optional(Type.String({ description: 'Host names under which the dashboard answers, separated by commas, *.example.com for all below; addresses, localhost, Service names and names without a dot always count' })),
  SESSION_IDLE_MINUTES: Type.Integer({
    minimum: 1,
    maximum: 1440,
    default: 60,
    description: 'A login ends when for so long no page was visible and nothing was asked',
  }),
  SESSION_HOURS: Type.Integer({
    minimum: 1,
    maximum: 168,
    default: 12,
    description: 'A login ends after so long in any case, or with its token if that is sooner',
  }),
  TRUST_PROXY: Type.Optional(Type.String({ description: 'Addresses or CIDR ranges of the proxies in front, separated by commas, whose X-Forwarded headers are believed' })),
  UI_FOLDER: Type.Optional(Type.String({ description: 'Folder of the built page; without it the one beside the server' })),
  SHUTDOWN_TIMEOUT_MS: Type.Integer({
    minimum: 0,
    maximum: 600_000,
    default: 10_000,
    description: 'Longest time that requests in flight get to finish',
  }),
  KUBECONFIG: Type.Optional(Type.String({ description: 'Kubeconfig file; without it the pod\'s service account, else ~/.kube/config' })),
  KUBERNETES_SERVICE_HOST: Type.Optional(Type.String({ description: 'Set by the kubelet in every pod' })),
  KUBERNETES_SERVICE_PORT: Type.Integer({
    minimum: 1,
    maximum: 65_535,
    default: 443,
    description: 'Set by the kubelet in every pod',
  }),
}, { additionalProperties: false })

type Environment = Static<typeof EnvironmentSchema>
type Source = Record<string, string | undefined>

/** What the dashboard is told from outside. */
export interface Config {
  host: string
  port: number
  logLevel: string
  auth: 'token' | 'none'
  scope: 'cluster' | 'namespace'
  namespace: string | null
  metricsIntervalSeconds: number
  dataFolder: string | null
  chatProbe: AppProbeConfig
  allowedHosts: string[]
  sessionIdleMs: number
  sessionLifetimeMs: number
  trustProxy: string[] | false
  uiFolder: string | null
  shutdownTimeoutMs: number
  kubeconfig: string
  kubernetesServiceHost: string
  kubernetesServicePort: number
}

/** A variable whose value is not allowed; the message is one line for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads and checks the environment; the only place that does. */
export function loadConfig(source: Source = process.env): Config {
  const env = validated(source)
  const proxies = listed('TRUST_PROXY', source, PROXY_ADDRESSES)
  return Object.freeze({
    host: env.DASHBOARD_HOST,
    port: env.DASHBOARD_PORT,
    logLevel: env.LOG_LEVEL,
    auth: env.AUTH as Config['auth'],
    scope: env.SCOPE as Config['scope'],
    namespace: env.NAMESPACE ?? null,
    metricsIntervalSeconds: env.METRICS_INTERVAL_SECONDS,
    dataFolder: env.DATA_DIR ?? null,
    chatProbe: {
      backendUrl: origin(env.CHAT_BACKEND_URL),
      frontendUrl: origin(env.CHAT_FRONTEND_URL),
      intervalSeconds: env.CHAT_PROBE_INTERVAL_SECONDS,
      timeoutMs: env.CHAT_PROBE_TIMEOUT_MS,
    },
    allowedHosts: listed('ALLOWED_HOSTS', source, HOST_NAMES),
    sessionIdleMs: env.SESSION_IDLE_MINUTES * 60_000,
    sessionLifetimeMs: env.SESSION_HOURS * 3_600_000,
    trustProxy: proxies.length > 0 && proxies,
    uiFolder: env.UI_FOLDER ?? null,
    shutdownTimeoutMs: env.SHUTDOWN_TIMEOUT_MS,
    kubeconfig: env.KUBECONFIG ?? '',
    kubernetesServiceHost: env.KUBERNETES_SERVICE_HOST ?? '',
    kubernetesServicePort: env.KUBERNETES_SERVICE_PORT,
  })
}

function origin(url: string | undefined): string | null {
  return url?.replace(/\/$/, '') ?? null
}

function validated(source: Source): Environment {
  try {
    return envSchema<Environment>({
      env: false,
      data: known(source),
      schema: structuredClone(EnvironmentSchema),
    })
  }
  catch (error) {
    const [first] = (error as { errors?: { instancePath: string }[] }).errors ?? []
    const variable = first?.instancePath.slice(1) as keyof Environment | undefined
    throw variable
      ? refusal(variable, source, allowedBy(EnvironmentSchema.properties[variable]))
      : error
  }
}

/** Only what the schema knows; a variable that is set to nothing counts as not set. */
function known(source: Source): Source {
  return Object.fromEntries(Object.keys(EnvironmentSchema.properties).flatMap(name => source[name]
    ? [[name, source[name]]]
    : []))
}

function refusal(variable: string, source: Source, allowed: string): ConfigError {
  return new ConfigError(`${variable} is ${JSON.stringify(source[variable])}, but must be ${allowed}`)
}

function allowedBy(schema: TSchema & { enum?: string[], pattern?: string, minimum?: number, maximum?: number }): string {
  if (schema.pattern === URL_PATTERN)
    return 'a URL without a path, such as http://backend:80'
  if (schema.enum)
    return `one of ${schema.enum.join(', ')}`
  return schema.minimum === undefined
    ? 'the name of a namespace'
    : `a whole number from ${schema.minimum} to ${schema.maximum}`
}

function listed(variable: string, source: Source, { isItem, allowed }: ListForm): string[] {
  const items = splitList(source[variable])
  if (!items.every(isItem))
    throw refusal(variable, source, allowed)
  return items
}
