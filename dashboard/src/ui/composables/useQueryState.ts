import type { WritableComputedRef } from 'vue'
import type { LocationQueryRaw, Router } from 'vue-router'
import type { Sort } from '../lib/table.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Changes of the same moment, which become one navigation: the second must not undo the first. */
const pending = new WeakMap<Router, Map<string, string | undefined>>()

function setParameter(router: Router, name: string, value: string | undefined) {
  const waiting = pending.get(router)
  if (waiting) {
    waiting.set(name, value)
    return
  }
  const changes = new Map([[name, value]])
  pending.set(router, changes)
  queueMicrotask(() => {
    pending.delete(router)
    const { query, hash } = router.currentRoute.value
    const next: LocationQueryRaw = { ...query, ...Object.fromEntries(changes) }
    void router.replace({ query: next, hash })
  })
}

/** One text parameter of the URL; the empty text and the default leave the URL clean. */
export function useQueryText(name: string, defaultValue = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string'
        ? value
        : defaultValue
    },
    set: value => setParameter(router, name, value === '' || value === defaultValue
      ? undefined
      : value),
  })
}

/** A list in the URL, with commas between its items. */
export function useQueryList(name: string, defaultItems: readonly string[]): WritableComputedRef<readonly string[]> {
  const text = useQueryText(name, defaultItems.join())
  return computed({
    get: () => text.value.split(',').filter(Boolean),
    set: items => text.value = items.join(),
  })
}

/** The sort of a table in the URL: "cpu" or "-cpu" for descending. */
export function useQuerySort(defaultSort: Sort): WritableComputedRef<Sort> {
  const text = useQueryText('sort', serialize(defaultSort))
  return computed({
    get: () => parse(text.value),
    set: sort => text.value = serialize(sort),
  })
}

function serialize({ column, direction }: Sort): string {
  return direction === 'desc'
    ? `-${column}`
    : column
}

function parse(text: string): Sort {
  return text.startsWith('-')
    ? {
        column: text.slice(1),
        direction: 'desc',
      }
    : { column: text, direction: 'asc' }
}
