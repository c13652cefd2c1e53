import type { Container, KubeObject, Pod } from '@todo-chatbot/cluster-sim'

interface KeyRef {
  name: string
  key: string
  optional?: boolean
}

interface EnvEntry {
  name: string
  value?: string
  valueFrom?: { configMapKeyRef?: KeyRef, secretKeyRef?: KeyRef, fieldRef?: { fieldPath: string } }
}

interface EnvSource {
  prefix?: string
  configMapRef?: { name: string, optional?: boolean }
}

function dataOf(objects: readonly KubeObject[], name: string, isOptional = false): Record<string, string> {
  const config = objects.find(object => object.kind === 'ConfigMap' && object.metadata.name === name)
  if (!config && !isOptional)
    throw new TypeError(`the render has no ConfigMap "${name}"`)
  return (config?.data ?? {}) as Record<string, string>
}

function fieldOf(pod: Pod, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>((object, field) => (object as Record<string, unknown> | undefined)?.[field], pod)
  return value === undefined
    ? undefined
    : String(value)
}

/** Secrets are left out: a render has none. */
function valueOf(objects: readonly KubeObject[], pod: Pod, { value, valueFrom }: EnvEntry): string | undefined {
  const ref = valueFrom?.configMapKeyRef
  if (valueFrom?.fieldRef)
    return fieldOf(pod, valueFrom.fieldRef.fieldPath)
  return ref
    ? dataOf(objects, ref.name, ref.optional)[ref.key]
    : value
}

/** The environment that a rendered container gets: its ConfigMaps, then its own entries. */
export function containerEnvironment(container: Container, pod: Pod, objects: readonly KubeObject[]): Record<string, string> {
  const sources = (container.envFrom ?? []) as EnvSource[]
  const entries = (container.env ?? []) as EnvEntry[]
  const environment: Record<string, string> = {}
  for (const { prefix = '', configMapRef } of sources) {
    for (const [key, value] of configMapRef
      ? Object.entries(dataOf(objects, configMapRef.name, configMapRef.optional))
      : [])
      environment[`${prefix}${key}`] = value
  }
  for (const entry of entries) {
    const value = valueOf(objects, pod, entry)
    if (value !== undefined)
      environment[entry.name] = value
  }
  return environment
}
