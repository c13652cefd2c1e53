import type { KubeObject } from '../types.ts'
import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { apiError } from '../http/api-error.ts'

export interface Page {
  items: KubeObject[]
  version: number
  continueToken?: string
  remaining?: number
}

interface Snapshot {
  objects: KubeObject[]
  version: number
}

const MAX_SNAPSHOTS = 16

/**
 * Lists in pages. Every page of one list shows the objects of the version that its first page had, as etcd does;
 * a token whose version is forgotten is answered with 410.
 */
export class Pages {
  readonly #snapshots = new Map<string, Snapshot>()

  first(objects: KubeObject[], version: number, limit: number): Page {
    if (limit <= 0 || objects.length <= limit)
      return { items: objects, version }
    const id = randomUUID()
    this.#snapshots.set(id, { objects, version })
    const oldest = this.#snapshots.keys().next().value
    if (this.#snapshots.size > MAX_SNAPSHOTS && oldest !== undefined)
      this.#snapshots.delete(oldest)
    return this.#page(id, 0, limit)
  }

  next(token: string, limit: number): Page {
    const [id = '', start = ''] = Buffer.from(token, 'base64url').toString().split(' ')
    if (!/^\d+$/.test(start))
      throw apiError(400, 'continue key is not valid: it was not made by this server')
    return this.#page(id, Number(start), limit)
  }

  /** Makes every token given so far expire. */
  forget(): void {
    this.#snapshots.clear()
  }

  #page(id: string, start: number, limit: number): Page {
    const snapshot = this.#snapshots.get(id)
    if (!snapshot)
      throw apiError(410, 'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.')
    const end = limit > 0
      ? start + limit
      : snapshot.objects.length
    const page = {
      items: snapshot.objects.slice(start, end),
      version: snapshot.version,
    }
    const remaining = snapshot.objects.length - end
    if (remaining > 0) {
      return {
        ...page,
        remaining,
        continueToken: Buffer.from(`${id} ${end}`).toString('base64url'),
      }
    }
    return page
  }
}
