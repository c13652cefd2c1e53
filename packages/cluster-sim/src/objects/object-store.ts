import type { ResourceType } from '../resources.ts'
import type { KubeObject, MergePatch, ObjectRef } from '../types.ts'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { resourceName, resourceOfKind } from '../resources.ts'
import { ChangeLog } from './change-log.ts'
import { mergePatch } from './merge-patch.ts'

interface Shelf {
  objects: Map<string, KubeObject>
  log: ChangeLog
}

/** Every object, by resource; objects are never changed in place, so whoever holds one holds that version of it. */
export class ObjectStore {
  readonly #shelves = new Map<string, Shelf>()
  readonly #historySize: number
  readonly #now: () => Date
  #version = 1
  #compactedVersion = 0

  constructor(historySize: number, now: () => Date) {
    this.#historySize = historySize
    this.#now = now
  }

  /** The newest resource version; all resources share one counter. */
  get version(): number {
    return this.#version
  }

  logOf(type: ResourceType): ChangeLog {
    return this.#shelfOf(type).log
  }

  /** All objects of a resource in the order of an API server's list: by namespace, then name. */
  list(type: ResourceType, namespace?: string): KubeObject[] {
    const entries = [
      ...this.#shelfOf(type).objects,
    ]
    const chosen = namespace === undefined
      ? entries
      : entries.filter(([key]) => key.startsWith(`${namespace}/`))
    return chosen.sort(([a], [b]) => (a < b
      ? -1
      : 1)).map(([, object]) => object)
  }

  get(ref: ObjectRef): KubeObject | undefined {
    const type = resourceOfKind(ref.kind)
    return this.#shelfOf(type).objects.get(keyOf(type, ref.namespace, ref.name))
  }

  /** Creates the object or replaces it whole; writing what is already there changes nothing. */
  apply(given: KubeObject): KubeObject {
    const type = resourceOfKind(given.kind)
    const { objects, log } = this.#shelfOf(type)
    const key = keyOf(type, given.metadata.namespace, given.metadata.name)
    const previous = objects.get(key)
    const object = this.#complete(type, structuredClone(given), previous)
    if (previous && isDeepStrictEqual(previous, object))
      return previous
    const version = ++this.#version
    object.metadata.resourceVersion = String(version)
    objects.set(key, object)
    log.append(previous
      ? {
          type: 'MODIFIED',
          object,
          previous,
          version,
        }
      : { type: 'ADDED', object, version })
    return object
  }

  patch(ref: ObjectRef, patch: MergePatch): KubeObject {
    const current = this.get(ref)
    if (!current)
      throw new TypeError(`there is no ${ref.kind} "${ref.namespace ?? 'default'}/${ref.name}" to patch`)
    return this.apply(mergePatch(current, patch) as KubeObject)
  }

  /** False when there was nothing to remove. */
  remove(ref: ObjectRef): boolean {
    const type = resourceOfKind(ref.kind)
    const { objects, log } = this.#shelfOf(type)
    const key = keyOf(type, ref.namespace, ref.name)
    const previous = objects.get(key)
    if (!previous)
      return false
    const version = ++this.#version
    objects.delete(key)
    log.append({
      type: 'DELETED',
      object: {
        ...previous,
        metadata: {
          ...previous.metadata,
          resourceVersion: String(version),
        },
      },
      previous,
      version,
    })
    return true
  }

  /** Forgets all history: a watch or a continued list from any former version is expired. */
  compact(): void {
    this.#compactedVersion = ++this.#version
    for (const { log } of this.#shelves.values())
      log.compact(this.#version)
  }

  #complete(type: ResourceType, object: KubeObject, previous: KubeObject | undefined): KubeObject {
    const { metadata } = object
    if (type.isNamespaced)
      metadata.namespace ??= 'default'
    metadata.uid = previous?.metadata.uid ?? metadata.uid ?? randomUUID()
    metadata.creationTimestamp = previous?.metadata.creationTimestamp ?? metadata.creationTimestamp ?? timestamp(this.#now())
    if (previous?.metadata.resourceVersion)
      metadata.resourceVersion = previous.metadata.resourceVersion
    if (object.spec !== undefined) {
      const former = previous?.metadata.generation ?? 0
      const isSpecChanged = !previous || !isDeepStrictEqual(previous.spec, object.spec)
      metadata.generation = isSpecChanged
        ? former + 1
        : former
    }
    return object
  }

  #shelfOf(type: ResourceType): Shelf {
    const name = resourceName(type)
    const shelf = this.#shelves.get(name) ?? {
      objects: new Map(),
      log: new ChangeLog(this.#historySize, this.#compactedVersion),
    }
    this.#shelves.set(name, shelf)
    return shelf
  }
}

function keyOf(type: ResourceType, namespace: string | undefined, name: string): string {
  return type.isNamespaced
    ? `${namespace ?? 'default'}/${name}`
    : name
}

/** Kubernetes times have whole seconds. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
