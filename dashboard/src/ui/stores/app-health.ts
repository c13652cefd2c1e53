import type { AppHealth } from '../../shared/app-health.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import * as api from '../api.ts'
import { useTick } from '../composables/useTick.ts'

/** After so many intervals without an answer of the server, the last one is not told any more. */
const INTERVALS_UNTIL_OLD = 3

/** What the server knows of the chat app; null before the first answer, and when the last one is too old. */
export const useAppHealthStore = defineStore('app-health', () => {
  const nowMs = useTick()
  const answer = shallowRef<{ health: AppHealth, atMs: number } | null>(null)
  const health = computed(() => answer.value && nowMs.value - answer.value.atMs <= INTERVALS_UNTIL_OLD * answer.value.health.intervalSeconds * 1000
    ? answer.value.health
    : null)
  const wasAnswered = computed(() => answer.value !== null)

  async function load() {
    const loaded = await api.getAppHealth().catch(() => null)
    if (loaded)
      answer.value = { health: loaded, atMs: Date.now() }
  }

  return { health, wasAnswered, load }
})
