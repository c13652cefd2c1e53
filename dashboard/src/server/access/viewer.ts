import type { Person, Reviewer } from '../cluster/access/reviewer.ts'
import type { GrantQuestions } from './read-grants.ts'
import type { View } from './view.ts'
import { keepFor } from './keep-for.ts'
import { readGrants } from './read-grants.ts'
import { viewOf } from './view.ts'

/** Who looks, and what that person may see now. */
export interface Viewer {
  /** Null where no login is asked for. */
  user: string | null
  /** Throws SessionEnded once the API server no longer accepts the token. */
  view: () => Promise<View>
}

/** The API server no longer knows the token of a session. */
export class SessionEnded extends Error {
  override name = 'SessionEnded'
}

export interface TokenViewerOptions extends Pick<GrantQuestions, 'scopeNamespace'> {
  reviewer: Reviewer
  token: string
  person: Person
  namespaces: () => string[]
  now: () => number
}

/** Rights that were taken away are noticed within this time. */
export const VIEW_LIFETIME_MS = 60_000

/** A person with a token: the token and the rights are reviewed anew each minute at most, once for all that ask meanwhile. */
export function createTokenViewer(options: TokenViewerOptions): Viewer {
  const { reviewer, token, person, now } = options
  const review = async () => {
    if (await reviewer.identify(token) === null)
      throw new SessionEnded('the API server does not accept the token any more')
    const mayList: GrantQuestions['mayList'] = (readable, namespace) => reviewer.mayList(person, token, readable, namespace)
    return viewOf(await readGrants({
      ...options,
      namespaces: options.namespaces(),
      mayList,
    }))
  }
  return {
    user: person.user,
    view: keepFor(VIEW_LIFETIME_MS, now, review),
  }
}
