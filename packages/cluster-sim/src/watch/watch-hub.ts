import type { WatchStream } from './watch-stream.ts'
import { resourceName } from '../resources.ts'

/** All open watches, so that faults can reach them. */
export class WatchHub {
  readonly #streams = new Set<WatchStream>()

  add(stream: WatchStream): () => void {
    this.#streams.add(stream)
    return () => this.#streams.delete(stream)
  }

  /** Open watches of one resource, such as "pods" or "deployments.apps"; of all when none is named. */
  open(resource?: string): WatchStream[] {
    return [...this.#streams].filter(stream => resource === undefined || resourceName(stream.resource) === resource)
  }
}
