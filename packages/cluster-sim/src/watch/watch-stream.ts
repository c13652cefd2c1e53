import type { ServerResponse } from 'node:http'
import type { Change } from '../objects/change-log.ts'
import type { Matcher } from '../objects/selectors.ts'
import type { ResourceType } from '../resources.ts'
import type { KubeObject } from '../types.ts'
import { groupVersionOf } from '../resources.ts'

/** A change as a watcher with a selector sees it: an object that starts to match is added, one that stops is deleted. */
function seenAs(change: Change, matches: Matcher): Change['type'] | undefined {
  const isMatching = change.type !== 'DELETED' && matches(change.object)
  const wasMatching = change.previous !== undefined && matches(change.previous)
  if (isMatching)
    return wasMatching ? 'MODIFIED' : 'ADDED'
  return wasMatching ? 'DELETED' : undefined
}

/** One open watch: turns changes into the lines of its HTTP response. */
export class WatchStream {
  readonly resource: ResourceType
  readonly #response: ServerResponse
  readonly #matches: Matcher
  readonly #held: Change[] = []
  #isHolding = false
  #isMuted = false
  #version: number

  constructor(resource: ResourceType, matches: Matcher, version: number, response: ServerResponse) {
    this.resource = resource
    this.#matches = matches
    this.#version = version
    this.#response = response
  }

  change(change: Change): void {
    if (this.#isHolding) {
      this.#held.push(change)
      return
    }
    const type = seenAs(change, this.#matches)
    this.#version = change.version
    if (type)
      this.send(type, change.object)
  }

  /** Tells the version up to which this watch is complete: `newest`, unless changes are held back. */
  bookmark(newest: number, annotations?: Record<string, string>): void {
    this.#version = this.#held.length > 0
      ? this.#version
      : newest
    this.send('BOOKMARK', {
      kind: this.resource.kind,
      apiVersion: groupVersionOf(this.resource),
      metadata: {
        resourceVersion: String(this.#version),
        creationTimestamp: null,
        ...(annotations && { annotations }),
      },
    })
  }

  send(type: string, object: KubeObject | Record<string, unknown>): void {
    if (!this.#isMuted && !this.#response.writableEnded)
      this.#response.write(`${JSON.stringify({ type, object })}\n`)
  }

  end(): void {
    this.#response.end()
  }

  /** Stays open and sends nothing any more, like a connection that died without a word. */
  mute(): void {
    this.#isMuted = true
  }

  /** Sends half a line, then breaks the connection. */
  cut(): void {
    this.mute()
    this.#response.write('{"type":"MODIFIED","object":{"kind":"', () => this.#response.destroy())
  }

  /** Keeps changes back until released; bookmarks go on. */
  hold(isHolding: boolean): void {
    this.#isHolding = isHolding
    if (isHolding)
      return
    for (const change of this.#held.splice(0))
      this.change(change)
  }
}
