import type { WritableComputedRef } from 'vue'
import type { Sort } from '../lib/table.ts'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

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
    set: (value) => {
      const { [name]: _, ...query } = route.query
      const isDefault = value === '' || value === defaultValue
      void router.replace({
        query: isDefault
          ? query
          : { ...query, [name]: value },
        hash: route.hash,
      })
    },
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
