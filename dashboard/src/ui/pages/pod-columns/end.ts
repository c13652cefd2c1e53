import type { ExitWords } from '../../../shared/exit-code.ts'
import type { PodRow } from '../../../shared/rows.ts'
import type { PodEntry } from '../../lib/pod-entry.ts'
import type { PodColumnParts } from './parts.ts'
import { h } from 'vue'
import { explainExitCode } from '../../../shared/exit-code.ts'
import MemoryAtEnd from '../../components/MemoryAtEnd.vue'
import RelativeTime from '../../components/RelativeTime.vue'
import TerminationText from '../../components/TerminationText.vue'
import { epochMs } from './parts.ts'

/** A pod that ended for good has a termination too, but was not started again. */
function lastRestartAt({ restarts, lastTermination }: PodRow): string | undefined {
  return restarts > 0
    ? lastTermination?.finishedAt
    : undefined
}

const exitCode = ({ pod }: PodEntry) => pod.lastTermination?.exitCode ?? null

function meaningOf({ pod: { lastTermination } }: PodEntry, words: ExitWords): string | null {
  return lastTermination && explainExitCode(lastTermination.exitCode, lastTermination.reason, words)
}

const restartColumns = {
  'restarts': {
    widthPx: 92,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => pod.restarts,
  },
  'last-restart': {
    widthPx: 108,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => epochMs(lastRestartAt(pod)),
    exported: { last_restart_at: ({ pod }) => lastRestartAt(pod) ?? null },
    cell: ({ pod }) => h(RelativeTime, { at: lastRestartAt(pod) ?? null }),
  },
  'memory-at-end': {
    widthPx: 112,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => pod.memoryBytesAtEnd,
    exported: {
      memory_at_end_bytes: ({ pod }) => pod.memoryBytesAtEnd,
      memory_bytes_limit: ({ pod }) => pod.limits.memoryBytes,
    },
    cell: ({ pod }) => h(MemoryAtEnd, { pod }),
  },
} satisfies Record<string, PodColumnParts>

/** How its containers ended, and were started again. */
export function endColumns(words: ExitWords) {
  return {
    ...restartColumns,
    'reason': {
      widthPx: 172,
      value: ({ pod }) => pod.lastTermination?.reason ?? null,
      exported: {
        reason: ({ pod }) => pod.lastTermination?.reason ?? null,
        exit_code: exitCode,
        exit_meaning: entry => meaningOf(entry, words),
      },
      cell: ({ pod }) => h(TerminationText, { termination: pod.lastTermination }),
    },
    'exit-meaning': {
      widthPx: 340,
      value: exitCode,
      exported: { exit_code: exitCode, exit_meaning: entry => meaningOf(entry, words) },
      text: (entry) => {
        const meaning = meaningOf(entry, words)
        return meaning && `${exitCode(entry)} – ${meaning}`
      },
    },
  } satisfies Record<string, PodColumnParts>
}
