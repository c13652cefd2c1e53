import type { Right, RightsReport } from '../../shared/rights.ts'
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { rightName } from '../../shared/rights.ts'
import * as api from '../api.ts'
import { useSessionStore } from './session.ts'

/** Somebody who lacks a right, in words for the person who looks. */
export interface Lacking {
  who: 'you' | 'dashboard'
  user: string | null
}

/** What is missing and to whom; asked for only when something is. */
export const useRightsStore = defineStore('rights', () => {
  const session = useSessionStore()
  const report = shallowRef<RightsReport | null>(null)
  /** Whether there was an answer, also where it was a refusal: until then nothing is known of whom a right is missing to. */
  const isRead = shallowRef(false)
  let pending: Promise<void> | null = null

  async function read() {
    report.value = await api.getRights().catch(() => null)
    isRead.value = true
    pending = null
  }

  /** Many notices that appear together ask once. */
  const load = () => pending ??= read()

  function lackingOf(right: Right): Lacking[] {
    const isMissing = (rights: readonly Right[] = []) => rights.some(each => rightName(each) === rightName(right))
    const { person = null, dashboard } = report.value ?? {}
    return [
      ...dashboard && isMissing(dashboard.missing)
        ? [{ who: 'dashboard' as const, user: dashboard.user }]
        : [],
      ...person && isMissing(person.missing)
        ? [{ who: 'you' as const, user: person.user }]
        : [],
    ]
  }

  watch(() => session.session?.user, () => {
    report.value = null
    isRead.value = false
  })

  return {
    report,
    isRead,
    load,
    lackingOf,
  }
})
