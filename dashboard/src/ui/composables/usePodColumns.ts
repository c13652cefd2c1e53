import { computed } from 'vue'
import { useMessages } from '../i18n/messages.ts'
import { podColumns, STANDARD_COLUMNS } from '../pages/pod-columns/index.ts'
import { useClusterStore } from '../stores/cluster.ts'
import { useQueryList } from './useQueryState.ts'

/** The columns of the list of pods: all of them, and those that the address asks for. */
export function usePodColumns() {
  const cluster = useClusterStore()
  const messages = useMessages()
  const all = computed(() => podColumns(messages.value))
  /** A namespace that all pods share is not worth a column, unless somebody asks for it. */
  const hasManyNamespaces = computed(() => {
    const [first] = cluster.pods.values()
    for (const { namespace } of cluster.pods.values()) {
      if (namespace !== first?.namespace)
        return true
    }
    return false
  })
  const standard = computed(() => hasManyNamespaces.value
    ? STANDARD_COLUMNS
    : STANDARD_COLUMNS.filter(id => id !== 'namespace'))
  const asked = useQueryList('columns', [])
  const chosen = computed({
    get: () => asked.value.length > 0 ? asked.value : standard.value,
    /** Nothing chosen means the standard again. */
    set: (ids: readonly string[]) => {
      const isStandard = ids.length === standard.value.length && standard.value.every(id => ids.includes(id))
      asked.value = isStandard ? [] : ids
    },
  })
  /** The name is what a row is called by: it always stays. */
  const shown = computed(() => all.value.filter(({ id }) => id === 'name' || chosen.value.includes(id)))
  return { all, chosen, shown }
}
