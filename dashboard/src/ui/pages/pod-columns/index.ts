import type { PodColumnId } from '../../i18n/en/pods.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { PodEntry } from '../../lib/pod-entry.ts'
import type { Column } from '../../lib/table.ts'
import type { PodColumnParts } from './parts.ts'
import { endColumns } from './end.ts'
import { identityColumns } from './identity.ts'
import { placeColumns } from './place.ts'
import { usageColumns } from './usage.ts'

/** In the order in which they stand, whatever the order of the choice in the URL. */
const ORDER: readonly PodColumnId[] = [
  'name',
  'status',
  'ready',
  'restarts',
  'last-restart',
  'reason',
  'exit-meaning',
  'memory-at-end',
  'cpu',
  'cpu-of-request',
  'cpu-of-limit',
  'memory',
  'memory-of-request',
  'memory-of-limit',
  'age',
  'namespace',
  'node',
  'ip',
  'qos',
  'service-account',
  'image',
  'release',
  'workload',
]

/** Shown until somebody chooses: what one looks for first when something is wrong. */
export const STANDARD_COLUMNS: readonly PodColumnId[] = [
  'name',
  'status',
  'ready',
  'restarts',
  'last-restart',
  'reason',
  'memory-at-end',
  'cpu',
  'memory',
  'age',
  'namespace',
  'node',
  'workload',
]

/** Every column of the list of pods, in the language of the page. */
export function podColumns({ pods: words, exit }: Messages): Column<PodEntry>[] {
  const parts: Record<PodColumnId, PodColumnParts> = {
    ...identityColumns,
    ...endColumns(exit),
    ...usageColumns,
    ...placeColumns,
  }
  return ORDER.map((id) => {
    const [label, hint] = words.columns[id]
    return {
      id,
      label,
      ...(hint !== undefined && { hint }),
      ...parts[id],
    }
  })
}
