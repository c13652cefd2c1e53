import type { KubernetesObject } from '../kubernetes.ts'
import { isDeepStrictEqual } from 'node:util'

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const join = (path: string, key: string) => path === '' ? key : `${path}.${key}`

/** The deepest paths at which two values differ. */
export function differences(one: unknown, other: unknown, path = ''): string[] {
  if (isDeepStrictEqual(one, other))
    return []
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other))
    return [path]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap(key => differences(one[key], other[key], join(path, key)))
}

/** The objects of a render by kind and name; two of one name are a fault. */
export function byName(objects: KubernetesObject[]): Record<string, KubernetesObject> {
  const entries = objects.map(object => [`${object.kind}/${object.metadata.name}`, object] as const)
  const result = Object.fromEntries(entries)
  if (Object.keys(result).length !== entries.length)
    throw new Error(`objects of one kind and name: ${entries.map(([name]) => name).join(', ')}`)
  return result
}

/** The lines of two texts of the same length that differ, as they are in the second one. */
export function changedLines(one: string, other: string): string[] {
  const before = one.split('\n')
  const after = other.split('\n')
  if (before.length !== after.length)
    throw new Error(`${before.length} lines became ${after.length}`)
  return after.filter((line, index) => line !== before[index])
}

/** Every pod template below a value, by its path: those of Deployments, StatefulSets, Jobs and CronJobs. */
export function podTemplates(value: unknown, path = ''): Record<string, unknown> {
  if (!isTree(value))
    return {}
  return Object.entries(value).reduce<Record<string, unknown>>((found, [key, child]) => {
    const here = join(path, key)
    const isTemplate = key === 'template' && isTree(child) && isTree(child.spec) && 'containers' in child.spec
    return { ...found, ...(isTemplate ? { [here]: child } : podTemplates(child, here)) }
  }, {})
}

/** The paths below a value at which there is null. */
export function nullPaths(value: unknown, path = ''): string[] {
  if (value === null)
    return [path]
  return isTree(value) ? Object.entries(value).flatMap(([key, child]) => nullPaths(child, join(path, key))) : []
}
