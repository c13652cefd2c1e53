import type { KubeObject } from '../types.ts'

export interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED'
  object: KubeObject
  /** The object as it was before; absent for ADDED. */
  previous?: KubeObject
  version: number
}

/** The last changes of one resource, as an API server's watch cache keeps them: bounded, oldest forgotten first. */
export class ChangeLog {
  readonly #changes: Change[] = []
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #capacity: number
  #oldestVersion: number

  constructor(capacity: number, oldestVersion: number) {
    this.#capacity = capacity
    this.#oldestVersion = oldestVersion
  }

  /** The oldest version that a watch can still start from. */
  get oldestVersion(): number {
    return this.#oldestVersion
  }

  append(change: Change): void {
    this.#changes.push(change)
    if (this.#changes.length > this.#capacity)
      this.#oldestVersion = this.#changes.shift()?.version ?? this.#oldestVersion
    for (const listener of this.#listeners)
      listener(change)
  }

  /** Changes after a version, or undefined when some of them are forgotten. */
  since(version: number): Change[] | undefined {
    if (version < this.#oldestVersion)
      return undefined
    return this.#changes.filter(change => change.version > version)
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Forgets everything up to a version. */
  compact(version: number): void {
    this.#changes.length = 0
    this.#oldestVersion = version
  }
}
