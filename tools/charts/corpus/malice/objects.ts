import { parseAllDocuments } from 'yaml'

/** Kubernetes' own reader knows YAML 1.1, most others YAML 1.2: a text has to be the same in both. */
const VERSIONS = { 'YAML 1': '1.1', 'YAML 2': '1.2' } as const

/** What Kubernetes' reader refuses, or takes for a line break, where it stands as it is. */

const UNREADABLE = /[\x7F-\x9F\u2028\u2029]/

type Tree = Record<string, unknown>

const compare = (one: string, other: string) => one < other ? -1 : Number(one > other)

/** A value with its keys, and the maps in its lists, in one order, whatever the order of names was. */
export function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null)
    return value
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)).map(([key, child]) => [key, inOrder(child)]))
  const items = value.map(inOrder)
  return items.every(item => typeof item === 'object') ? items.sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other))) : items
}

function parsed(render: string, version: '1.1' | '1.2'): unknown[] {
  return parseAllDocuments(render, { version }).map((document) => {
    const [fault] = document.errors
    if (fault)
      throw fault
    return document.toJS() as unknown
  })
}

/** The objects of a render, once for each version of YAML; a checksum of the settings is left out, since it is meant to change. */
export function objectsIn(render: string): Record<string, unknown[]> {
  if (UNREADABLE.test(render))
    throw new Error(`a character stands as it is that Kubernetes would read as something else: ${JSON.stringify(UNREADABLE.exec(render)?.[0])}`)
  const text = render.replaceAll(/"checksum\/config": "\w+"/g, '"checksum/config": any')
  return Object.fromEntries(Object.entries(VERSIONS).map(([name, version]) => [name, parsed(text, version)]))
}

/** The identity of each object: apiVersion, kind and name. */
export function identitiesOf(objects: unknown[]): string[] {
  return objects.map((object) => {
    const { apiVersion, kind, metadata } = object as Tree & { metadata?: Tree }
    return [apiVersion, kind, metadata?.name].map(String).join(' ')
  }).sort()
}
