import type { Readable, Right, RightsHolder, RightsReport } from '../../shared/rights.ts'
import type { View } from '../access/view.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS } from '../../shared/api.ts'
import { isInNamespaces, READ_RIGHTS, READABLES, REVIEW_RIGHTS } from '../../shared/rights.ts'
import { keepFor } from '../access/keep-for.ts'
import { loginFault } from '../access/login-fault.ts'
import { VIEW_LIFETIME_MS } from '../access/viewer.ts'
import { readOwnRights } from '../cluster/access/own-rights.ts'

/** What is missing to the person who looks and to the dashboard itself, so that a panel can say which rule would help. */
export const rights: Route = (app, context) => {
  const { client, scopeNamespace, now } = context
  const shown = READABLES.filter(each => scopeNamespace === null || isInNamespaces(each))
  const readOwn = keepFor(VIEW_LIFETIME_MS, now, () => readOwnRights(client, neededBy(shown, context), scopeNamespace))
  app.get(API_PATHS.rights, async (request): Promise<RightsReport> => {
    const view = await app.readView(request)
    return {
      namespace: scopeNamespace,
      person: personOf(app.viewerOf(request)?.user ?? null, view, shown),
      dashboard: await readOwn().catch((error: Error) => {
        throw loginFault(error)
      }),
    }
  })
}

function neededBy(shown: Readable[], { config, scopeNamespace }: Context): Right[] {
  return [
    ...shown.map(each => READ_RIGHTS[each]),
    ...config.auth === 'token' && scopeNamespace === null
      ? Object.values(REVIEW_RIGHTS)
      : [],
  ]
}

function personOf(user: string | null, view: View, shown: Readable[]): RightsHolder | null {
  return user === null
    ? null
    : { user, missing: shown.filter(each => !view.seesAny(each)).map(each => READ_RIGHTS[each]) }
}
